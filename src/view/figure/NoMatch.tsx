import { useDesk } from '../desk.ts';
import { Chips } from '../filters/Chips.tsx';
import { FigureTabs } from './FigureTabs.tsx';
import styles from './NoMatch.module.css';

/** What is shown where the filters leave nothing: the filters, to take away. */
export function NoMatch() {
  const { speech } = useDesk();
  const { status } = speech.words;
  return (
    <section className={styles.none}>
      <h1 className={styles.heading}>{status.noMatch}</h1>
      <p>{status.noMatchHelp}</p>
      <Chips />
      <FigureTabs />
    </section>
  );
}
