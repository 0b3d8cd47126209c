import type { Speech } from '../../words/words.ts';
import styles from '../status/Notices.module.css';

interface Props {
  readonly speech: Speech;
  /** Takes the newer version in place of this one. */
  readonly onTake: () => void;
}

/** Offers a newer version of the page that has come whole. */
export function NewVersionNotice({ speech, onTake }: Props) {
  const { status } = speech.words;
  return (
    <section className={styles.notices} role="status">
      <p>{status.newVersion}</p>
      <button type="button" className={styles.dismiss} onClick={onTake}>
        {status.takeNewVersion}
      </button>
    </section>
  );
}
