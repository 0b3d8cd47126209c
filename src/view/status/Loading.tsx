import type { Progress } from '../../engine/engine.ts';
import type { Speech } from '../../words/words.ts';
import styles from './StatusPane.module.css';

interface Props {
  readonly speech: Speech;
  /** Null until the first bytes are in. */
  readonly progress: Progress | null;
  /** What is being read; the program's own figures where nothing is said. */
  readonly reading?: string | undefined;
  readonly onStop: () => void;
}

/** How far the loading has come, with a way to stop it. */
export function Loading({ speech, progress, reading, onStop }: Props) {
  const { controls, status } = speech.words;
  const what = reading ?? status.loading;
  const share = progress === null || progress.total === 0 ? null : Math.min(1, progress.loaded / progress.total);
  const rows = progress?.rows ?? 0;
  const loaded = progress?.loaded ?? 0;
  // Of a file whose length nobody has said, how much has come.
  const part = share === null ? `${speech.whole(Math.round(loaded / 1000))} kB` : speech.percent(share * 100);
  return (
    <div className={styles.loading}>
      <p>
        <span role="status">{what}</span>
        {loaded === 0 ? null : <span className={styles.detail}> · {status.loaded(part)}</span>}
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
