import type { Figure } from '../../figure/figure.ts';
import type { Speech } from '../../words/words.ts';
import { Explained } from '../glossary/Explained.tsx';
import styles from './Notes.module.css';

/** What must be said of the figure, and where it comes from. Nothing of it can be switched off. */
export function Notes({ figure, speech }: { readonly figure: Figure; readonly speech: Speech }) {
  const { source } = speech.words;
  return (
    <footer className={styles.notes}>
      <Explained texts={figure.notes.flatMap(({ lead, text }) => [lead, text])} language={figure.language}>
        {(texts) => (
          <ul>
            {figure.notes.map((note, at) => (
              <li key={note.id} className={styles.note}>
                <strong>{texts[2 * at]}</strong> {texts[2 * at + 1]}
              </li>
            ))}
          </ul>
        )}
      </Explained>
      <p className={styles.source}>{figure.sourceLine}</p>
      <details className={styles.all}>
        <summary>{source.all}</summary>
        <ul>
          {figure.sources.map((one) => (
            <li key={one.id}>
              <a href={one.url} rel="noreferrer">
                {one.title}
              </a>
              . {one.text}
            </li>
          ))}
        </ul>
      </details>
    </footer>
  );
}
