import { lazy, type ReactNode, Suspense } from 'react';
import type { Failure } from '../../domain/domain.ts';
import type { Speech } from '../../words/words.ts';
import type { Work } from '../answer/useOpened.ts';
import { TakesPlace } from '../TakesPlace.tsx';
import { Loading } from './Loading.tsx';
import { ProblemList } from './ProblemList.tsx';
import styles from './StatusPane.module.css';

const NoFigures = lazy(() => import('./NoFigures.tsx').then((module) => ({ default: module.NoFigures })));

interface Props {
  readonly speech: Speech;
  readonly work: Work;
  readonly onStop: () => void;
  readonly onRetry: () => void;
  /** What is being read, where it is not the program's own figures. */
  readonly reading?: string | undefined;
  /** Ways on beside trying again. */
  readonly actions?: ReactNode;
  /** Whether the report of a reading stands below, which should keep its place. */
  readonly hasReport?: boolean;
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
export function StatusPane({ speech, work, onStop, onRetry, reading, actions, hasReport = false }: Props) {
  const { status } = speech.words;
  if (work.kind === 'failed' && work.failure.kind === 'no_figures') {
    return (
      <Suspense fallback={null}>
        <NoFigures report={work.failure.report} speech={speech} actions={actions} />
      </Suspense>
    );
  }
  const ways = (
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
        {ways}
        <TakesPlace />
      </section>
    );
  }
  if (work.kind === 'stopped') {
    return (
      <section className={styles.pane} role="status">
        <h1 className={styles.heading}>{status.stopped}</h1>
        {ways}
        <TakesPlace />
      </section>
    );
  }
  return (
    <section className={hasReport ? styles.pane : `${styles.pane} ${styles.tall}`}>
      <Loading
        speech={speech}
        progress={work.kind === 'loading' ? work.progress : null}
        reading={reading}
        onStop={onStop}
      />
    </section>
  );
}
