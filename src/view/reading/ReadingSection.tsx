import { lazy, Suspense, use } from 'react';
import { type Speech, spokenOfFiles } from '../../words/words.ts';
import { REPORT_ID } from './badge.ts';
import type { ReadingProps } from './ReadingDetails.tsx';
import styles from './ReadingSection.module.css';

const ReadingDetails = lazy(() =>
  import('./ReadingDetails.tsx').then((module) => ({ default: module.ReadingDetails })),
);

type Props = Omit<ReadingProps, 'speech'> & { readonly speech: Speech };

/** How a reader's own file was read. */
export function ReadingSection(props: Props) {
  return (
    <Suspense fallback={null}>
      <Section {...props} />
    </Suspense>
  );
}

/** Its heading is there before the rest, so that a badge always leads to it. */
function Section({ speech: { language }, ...props }: Props) {
  const speech = use(spokenOfFiles(language));
  return (
    <section className={styles.section} aria-labelledby={REPORT_ID}>
      <h2 id={REPORT_ID} className={styles.heading} tabIndex={-1}>
        {speech.words.reading.heading(props.name)}
      </h2>
      <Suspense fallback={null}>
        <ReadingDetails {...props} speech={speech} />
      </Suspense>
    </section>
  );
}
