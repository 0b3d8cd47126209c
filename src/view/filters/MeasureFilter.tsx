import { memo, useId } from 'react';
import { type MeasureId, MEASURES, measureObstacle } from '../../selection/selection.ts';
import { type Desk, useDesk } from '../desk.ts';
import styles from './Field.module.css';

/** How the figure is expressed. What cannot be given stays visible and says why. */
export function MeasureFilter() {
  const { speech, catalogue, selection, edit } = useDesk();
  const { measureUnavailable, filters } = speech.words;
  const name = useId();
  const reasonFor = (measure: MeasureId): string | null => {
    const obstacle = measureObstacle(catalogue, selection, measure);
    return obstacle === null ? null : measureUnavailable[obstacle];
  };
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{filters.showAs}</legend>
      {MEASURES.map((measure) => (
        <Choice
          key={measure}
          name={name}
          measure={measure}
          isChosen={selection.measure === measure}
          reason={reasonFor(measure)}
          speech={speech}
          edit={edit}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceProps extends Pick<Desk, 'speech' | 'edit'> {
  readonly name: string;
  readonly measure: MeasureId;
  readonly isChosen: boolean;
  /** Why it cannot be given; null where it can. */
  readonly reason: string | null;
}

const Choice = memo(function Choice({ name, measure, isChosen, reason, speech, edit }: ChoiceProps) {
  return (
    <label className={reason === null ? styles.radio : `${styles.radio} ${styles.off}`}>
      <input
        type="radio"
        name={name}
        value={measure}
        checked={isChosen}
        disabled={reason !== null}
        onChange={() => edit({ measure })}
      />
      <span>
        {speech.words.measures[measure]}
        {reason === null ? null : <span className={styles.reason}> – {reason}</span>}
      </span>
    </label>
  );
});
