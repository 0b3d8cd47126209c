import type { ReactNode } from 'react';
import type { Failure, Problem } from '../../domain/domain.ts';
import type { Speech } from '../../words/words.ts';
import type { Work } from '../answer/useOpened.ts';
import { Loading } from './Loading.tsx';
import styles from './StatusPane.module.css';

interface Props {
  readonly speech: Speech;
  readonly work: Work;
  readonly onStop: () => void;
  readonly onRetry: () => void;
  /** What is being read, where it is not the program's own figures. */
  readonly reading?: string | undefined;
  /** Ways on beside trying again. */
  readonly actions?: ReactNode;
}

/** Problems shown one by one; the rest are counted. */
const SHOWN = 5;

function ProblemList({ problems, speech }: { readonly problems: readonly Problem[]; readonly speech: Speech }) {
  const { words, whole } = speech;
  const rest = problems.length - SHOWN;
  return (
    <ul className={styles.problems}>
      {problems.slice(0, SHOWN).map((problem) => (
        <li key={words.problem(problem)}>{words.problem(problem)}</li>
      ))}
      {rest > 0 ? <li>{words.status.moreProblems(whole(rest))}</li> : null}
    </ul>
  );
}

function explained({ kind }: Failure, { words }: Speech): string {
  const { status } = words;
  if (kind === 'worker_died') return status.died;
  if (kind === 'out_of_memory') return status.outOfMemory;
  return kind === 'stopped' ? status.stopped : status.unexpected;
}

function Explanation({ failure, speech }: { readonly failure: Failure; readonly speech: Speech }) {
  const { status } = speech.words;
  if (failure.kind === 'data') {
    return (
      <>
        <p>{status.dataWrong}</p>
        <ProblemList problems={failure.problems} speech={speech} />
      </>
    );
  }
  return (
    <>
      <p>{explained(failure, speech)}</p>
      <p>{status.diedHelp}</p>
      {'detail' in failure ? <p className={styles.detail}>{failure.detail}</p> : null}
    </>
  );
}

/** What stands in place of the figure while there is none: loading, stopped, or why it cannot be shown. */
export function StatusPane({ speech, work, onStop, onRetry, reading, actions }: Props) {
  const { status } = speech.words;
  const retry = (
    <div className={styles.actions}>
      <button type="button" className={styles.button} onClick={onRetry}>
        {status.retry}
      </button>
      {actions}
    </div>
  );
  if (work.kind === 'failed') {
    return (
      <section className={styles.pane} role="alert">
        <h1 className={styles.heading}>{status.failed}</h1>
        <Explanation failure={work.failure} speech={speech} />
        {retry}
      </section>
    );
  }
  if (work.kind === 'stopped') {
    return (
      <section className={styles.pane} role="status">
        <h1 className={styles.heading}>{status.stopped}</h1>
        {retry}
      </section>
    );
  }
  return (
    <section className={`${styles.pane} ${styles.tall}`}>
      <Loading
        speech={speech}
        progress={work.kind === 'loading' ? work.progress : null}
        reading={reading}
        onStop={onStop}
      />
    </section>
  );
}
