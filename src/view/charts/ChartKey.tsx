import { useId } from 'react';
import type { Language } from '../../domain/domain.ts';
import type { KeyEntry } from '../../layout/layout.ts';
import { Explained } from '../glossary/Explained.tsx';
import bars from './Bars.module.css';
import styles from './ChartKey.module.css';
import { Hatch } from './Hatch.tsx';

interface Props {
  readonly label: string;
  readonly entries: readonly KeyEntry[];
  readonly language: Language;
}

/** What the looks of a chart mean; nothing where it uses none. */
export function ChartKey({ label, entries, language }: Props) {
  const hatch = useId();
  if (entries.length === 0) return null;
  return (
    <Explained texts={entries.map(({ text }) => text)} language={language}>
      {(texts) => (
        <ul className={styles.key} aria-label={label}>
          {entries.map(({ path, paint, text }, at) => (
            <li key={text} className={styles.entry}>
              <svg width="24" height="12" aria-hidden="true" className={styles.swatch}>
                {paint === 'hatched' ? <Hatch id={hatch} /> : null}
                <path
                  d={path}
                  className={bars[paint]}
                  style={paint === 'hatched' ? { fill: `url(#${hatch})` } : undefined}
                />
              </svg>
              <span>{texts[at]}</span>
            </li>
          ))}
        </ul>
      )}
    </Explained>
  );
}
