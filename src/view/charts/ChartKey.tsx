import type { Language } from '../../domain/domain.ts';
import type { KeyEntry } from '../../layout/layout.ts';
import { Explained } from '../glossary/Explained.tsx';
import styles from './ChartKey.module.css';

interface Props {
  readonly label: string;
  readonly entries: readonly KeyEntry[];
  readonly language: Language;
}

/** What the looks of a chart mean; nothing where it uses none. */
export function ChartKey({ label, entries, language }: Props) {
  if (entries.length === 0) return null;
  return (
    <Explained texts={entries.map(({ text }) => text)} language={language}>
      {(texts) => (
        <ul className={styles.key} aria-label={label}>
          {entries.map((entry, at) => (
            <li key={entry.id} className={styles.entry}>
              <span className={`${styles.swatch} ${styles[entry.look]}`} aria-hidden="true" />
              <span>{texts[at]}</span>
            </li>
          ))}
        </ul>
      )}
    </Explained>
  );
}
