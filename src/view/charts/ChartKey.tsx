import type { KeyEntry } from '../../layout/layout.ts';
import styles from './ChartKey.module.css';

/** What the looks of a chart mean; nothing where it uses none. */
export function ChartKey({ label, entries }: { readonly label: string; readonly entries: readonly KeyEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul className={styles.key} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <span className={`${styles.swatch} ${styles[entry.look]}`} aria-hidden="true" />
          {entry.text}
        </li>
      ))}
    </ul>
  );
}
