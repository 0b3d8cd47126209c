import type { Progress } from '../../engine/engine.ts';
import type { Speech } from '../../words/words.ts';
import styles from './StatusPane.module.css';

interface Props {
  readonly speech: Speech;
  /** Null until the first bytes are in. */
  readonly progress: Progress | null;
  readonly onStop: () => void;
}

/** How far the loading has come, with a way to stop it. */
export function Loading({ speech, progress, onStop }: Props) {
  const { status } = speech.words;
  const share = progress === null || progress.total === 0 ? null : Math.min(1, progress.loaded / progress.total);
  return (
    <div className={styles.loading} role="status">
      <p>
        {status.loading}
        {share === null ? null : <span className={styles.detail}> · {status.loaded(speech.percent(share * 100))}</span>}
      </p>
      <progress
        className={styles.bar}
        aria-label={status.loading}
        {...(share === null ? {} : { value: share })}
        max={1}
      />
      <button type="button" className={styles.quiet} onClick={onStop}>
        {status.stop}
      </button>
    </div>
  );
}
