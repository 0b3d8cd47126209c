import { useId } from 'react';
import { type MeasureId, MEASURES, measureObstacle } from '../../selection/selection.ts';
import { useDesk } from '../desk.ts';
import styles from './Field.module.css';

/** How the figure is expressed. What cannot be given stays visible and says why. */
export function MeasureFilter() {
  const { speech, catalogue, selection, edit } = useDesk();
  const { measures, measureUnavailable, filters } = speech.words;
  const name = useId();
  const reasonFor = (measure: MeasureId): string | null => {
    const obstacle = measureObstacle(catalogue, selection, measure);
    return obstacle === null ? null : measureUnavailable[obstacle];
  };
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{filters.showAs}</legend>
      {MEASURES.map((measure) => {
        const reason = reasonFor(measure);
        return (
          <label key={measure} className={reason === null ? styles.radio : `${styles.radio} ${styles.off}`}>
            <input
              type="radio"
              name={name}
              value={measure}
              checked={selection.measure === measure}
              disabled={reason !== null}
              onChange={() => edit({ measure })}
            />
            <span>
              {measures[measure]}
              {reason === null ? null : <span className={styles.reason}> – {reason}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
