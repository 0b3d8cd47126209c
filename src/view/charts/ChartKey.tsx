import { useId } from 'react';
import type { KeyEntry } from '../../layout/layout.ts';
import bars from './Bars.module.css';
import styles from './ChartKey.module.css';
import { Hatch } from './Hatch.tsx';

/** What the looks of a chart mean; nothing where it uses none. */
export function ChartKey({ label, entries }: { readonly label: string; readonly entries: readonly KeyEntry[] }) {
  const hatch = useId();
  if (entries.length === 0) return null;
  return (
    <ul className={styles.key} aria-label={label}>
      {entries.map(({ path, paint, text }) => (
        <li key={text} className={styles.entry}>
          <svg width="24" height="12" aria-hidden="true" className={styles.swatch}>
            {paint === 'hatched' ? <Hatch id={hatch} /> : null}
            <path
              d={path}
              className={bars[paint]}
              style={paint === 'hatched' ? { fill: `url(#${hatch})` } : undefined}
            />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
