import type { Speech } from '../../words/words.ts';
import type { Work } from '../answer/useOpened.ts';
import { ProblemList } from '../status/ProblemList.tsx';
import pane from '../status/StatusPane.module.css';

interface Props {
  readonly work: Work;
  readonly onRetry: () => void;
  readonly speech: Speech;
}

/** Said where other choices led to no figure, or a reading by them was stopped, and the figure stayed as it was. */
export function KeptAsBefore({ work, onRetry, speech }: Props) {
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
