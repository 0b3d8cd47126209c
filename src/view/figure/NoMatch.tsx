import { useDesk } from '../desk.ts';
import { Chips } from '../filters/Chips.tsx';
import { FiltersButton } from '../filters/FiltersButton.tsx';
import { TakesPlace } from '../TakesPlace.tsx';
import { FigureTabs } from './FigureTabs.tsx';
import styles from './NoMatch.module.css';

/** What is shown where the filters leave nothing: the filters, to take away. */
export function NoMatch() {
  const { speech, catalogue, selection } = useDesk();
  const units = catalogue.units.get(selection.unit)?.plural[speech.language] ?? selection.unit;
  const { status } = speech.words;
  return (
    <section className={styles.none}>
      <h1 className={styles.heading}>{status.noMatch(units)}</h1>
      <p>{status.noMatchHelp}</p>
      <Chips />
      <FigureTabs>
        <FiltersButton left={0} />
      </FigureTabs>
      <TakesPlace />
    </section>
  );
}
