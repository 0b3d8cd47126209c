import type { Progress } from '../../engine/engine.ts';
import type { Speech } from '../../words/words.ts';
import styles from './StatusPane.module.css';

interface Props {
  readonly speech: Speech;
  /** Null until the first bytes are in. */
  readonly progress: Progress | null;
  /** What is being read; the program's own figures where nothing is said. */
  readonly reading?: string | undefined;
  /** How much has come, where nobody knows of how much. */
  readonly came?: string | null;
  readonly onStop: () => void;
}

/** How far the loading has come, with a way to stop it. */
export function Loading({ speech, progress, reading, came = null, onStop }: Props) {
  const { controls, status } = speech.words;
  const what = reading ?? status.loading;
  const share = progress === null || progress.total === 0 ? null : Math.min(1, progress.loaded / progress.total);
  const rows = progress?.rows ?? 0;
  const part = share === null ? came : status.loaded(speech.percent(share * 100));
  return (
    <div className={styles.loading}>
      <p>
        <span role="status">{what}</span>
        {part === null ? null : <span className={styles.detail}> · {part}</span>}
        {rows === 0 ? null : (
          <span className={styles.detail}> · {controls.rows(speech.whole(rows), speech.isOne(rows))}</span>
        )}
      </p>
      <progress className={styles.bar} aria-label={what} {...(share === null ? {} : { value: share })} max={1} />
      <button type="button" className={styles.quiet} onClick={onStop}>
        {status.stop}
      </button>
    </div>
  );
}
