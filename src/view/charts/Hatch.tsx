import styles from './Bars.module.css';

/** The fill of what is provisional or contained in another bar. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="5" className={styles.hatchLine} />
      </pattern>
    </defs>
  );
}
