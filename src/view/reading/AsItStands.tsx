import type { ReadingReport } from '../../domain/domain.ts';
import type { FileSpeech } from '../../words/words.ts';
import type { Work } from '../answer/useOpened.ts';
import { useLasting } from '../useLasting.ts';
import { ProblemList } from '../status/ProblemList.tsx';
import pane from '../status/StatusPane.module.css';
import { badgeOf } from './badge.ts';
import styles from './ReadingDetails.module.css';
import { ToPart } from './ToPart.tsx';

interface Props {
  readonly report: ReadingReport;
  readonly work: Work;
  readonly onRetry: () => void;
  readonly speech: FileSpeech;
}

/** Said where other choices led to no figure, or a reading by them was stopped, and the figure stayed as it was. */
function Kept({ work, onRetry, speech }: Omit<Props, 'report'>) {
  if ((work.kind !== 'failed' && work.kind !== 'stopped') || !work.isKept) return null;
  const { reading, status } = speech.words;
  const failure = work.kind === 'failed' ? work.failure : null;
  const isRead = failure?.kind === 'no_figures';
  const said = isRead ? reading.cannot : failure === null ? `${status.stopped} ${reading.stays}` : reading.notRead;
  return (
    <div className={pane.problems} role="alert">
      <p>{said}</p>
      {failure?.kind === 'data' ? <ProblemList problems={failure.problems} speech={speech} /> : null}
      {isRead ? null : (
        <button type="button" className={pane.quiet} onClick={onRetry}>
          {status.retry}
        </button>
      )}
    </div>
  );
}

/** What the choices have come to, kept in sight above them. */
export function AsItStands({ report, work, onRetry, speech }: Props) {
  const { reading } = speech.words;
  const isRereading = useLasting(work.kind === 'loading');
  const { text, counts } = badgeOf(report, speech);
  return (
    <div className={styles.stands}>
      <p className={styles.line}>
        <span>{isRereading ? `${reading.rereading} …` : `${text}: ${counts}.`}</span>
        <ToPart to="figure">{reading.toFigure}</ToPart>
      </p>
      <Kept work={work} onRetry={onRetry} speech={speech} />
    </div>
  );
}
