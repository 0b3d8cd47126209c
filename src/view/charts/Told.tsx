import { type Reading, readingText } from '../../figure/figure.ts';
import { Tip, type TipPlace } from './Tip.tsx';
import styles from './Tip.module.css';

interface Props {
  /** What is read now; null while nothing is. */
  readonly reading: Reading | null;
  readonly place: TipPlace | null;
  /** Whether it is said, too: not where a mouse alone has come upon it. */
  readonly isTold: boolean;
  readonly mayBeBeside?: boolean;
}

/** What is read: marked where it is, told beside it, and said by a screen reader when it has nothing else to say. */
export function Told({ reading, place, isTold, mayBeBeside = true }: Props) {
  return (
    <>
      {reading === null || place === null ? null : (
        <>
          <div
            className={styles.at}
            data-at
            style={{ left: place.x, top: place.y, width: place.width, height: place.height }}
          />
          <Tip reading={reading} place={place} mayBeBeside={mayBeBeside} />
        </>
      )}
      <p className="visually-hidden" aria-live="polite">
        {reading !== null && isTold ? readingText(reading) : ''}
      </p>
    </>
  );
}
