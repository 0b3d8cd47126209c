import { memo, useId } from 'react';
import { opening } from '../../words/words.ts';
import { type Desk, useDesk } from '../desk.ts';
import styles from './Field.module.css';

/** What is counted: always one unit, since units never add. */
export function UnitFilter() {
  const { speech, catalogue, selection, facets, edit } = useDesk();
  return <Units unit={selection.unit} speech={speech} catalogue={catalogue} facets={facets} edit={edit} />;
}

interface UnitsProps extends Pick<Desk, 'speech' | 'catalogue' | 'facets' | 'edit'> {
  /** The one that is chosen. */
  readonly unit: string;
}

const Units = memo(function Units({ unit: chosen, speech, catalogue, facets, edit }: UnitsProps) {
  const { filters } = speech.words;
  const id = useId();
  const units = [...catalogue.units.values()].filter(
    (unit) => catalogue.met.unit.has(unit.code) || unit.code === chosen,
  );
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {filters.unit}
      </label>
      <select id={id} className={styles.select} value={chosen} onChange={(event) => edit({ unit: event.target.value })}>
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
});
