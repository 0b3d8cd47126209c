import { useId } from 'react';
import { opening } from '../../words/words.ts';
import { useDesk } from '../desk.ts';
import styles from './Field.module.css';

/** What is counted: always one unit, since units never add. */
export function UnitFilter() {
  const { speech, catalogue, selection, facets, edit } = useDesk();
  const { filters } = speech.words;
  const id = useId();
  const units = [...catalogue.units.values()].filter(
    (unit) => catalogue.met.unit.has(unit.code) || unit.code === selection.unit,
  );
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {filters.unit}
      </label>
      <select
        id={id}
        className={styles.select}
        value={selection.unit}
        onChange={(event) => edit({ unit: event.target.value })}
      >
        {units.map((unit) => {
          const left = facets?.unit[unit.code] ?? 0;
          const text = left === 0 ? filters.leavesNone : filters.left(speech.whole(left), speech.isOne(left));
          return (
            <option key={unit.code} value={unit.code}>
              {opening(unit.plural[speech.language])} – {text}
            </option>
          );
        })}
      </select>
    </div>
  );
}
