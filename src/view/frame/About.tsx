import type { Speech } from '../../words/words.ts';
import styles from './About.module.css';

/** What the figures are, in a few lines, at the foot of every view. */
export function About({ speech }: { readonly speech: Speech }) {
  const { page } = speech.words;
  return (
    <footer className={styles.about}>
      <div className={styles.inner}>
        <h2 className={styles.heading}>{page.about}</h2>
        <p className={styles.text}>{page.aboutText}</p>
      </div>
    </footer>
  );
}
