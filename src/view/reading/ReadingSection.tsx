import { lazy, Suspense } from 'react';
import { REPORT_ID } from './badge.ts';
import type { ReadingProps } from './ReadingDetails.tsx';
import styles from './ReadingSection.module.css';

const ReadingDetails = lazy(() =>
  import('./ReadingDetails.tsx').then((module) => ({ default: module.ReadingDetails })),
);

/** How a reader's own file was read. Its heading is there before the rest, so that a badge always leads to it. */
export function ReadingSection(props: ReadingProps) {
  return (
    <section className={styles.section} aria-labelledby={REPORT_ID}>
      <h2 id={REPORT_ID} className={styles.heading} tabIndex={-1}>
        {props.speech.words.reading.heading(props.name)}
      </h2>
      <Suspense fallback={null}>
        <ReadingDetails {...props} />
      </Suspense>
    </section>
  );
}
