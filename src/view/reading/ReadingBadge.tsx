import { Suspense, use } from 'react';
import type { ReadingReport } from '../../domain/domain.ts';
import { type Speech, spokenOfFiles } from '../../words/words.ts';
import { badgeOf, REPORT_ID } from './badge.ts';
import styles from './ReadingBadge.module.css';
import { ToPart } from './ToPart.tsx';

interface Props {
  readonly report: ReadingReport;
  /** Whether a newer reading led to no figure, so that this one stays. */
  readonly isKept: boolean;
  readonly speech: Speech;
}

/** Beside each figure of a reader's own file: how well it was read, and the way to the report of it. */
export function ReadingBadge(props: Props) {
  return (
    <Suspense fallback={null}>
      <Badge {...props} />
    </Suspense>
  );
}

function Badge({ report, isKept, speech: { language } }: Props) {
  const speech = use(spokenOfFiles(language));
  const { text, counts } = badgeOf(report, speech);
  return (
    <p className={report.setAside > 0 ? `${styles.badge} ${styles.aside}` : styles.badge}>
      <ToPart to={REPORT_ID} className={styles.link}>
        {text}
      </ToPart>{' '}
      <span>{isKept ? `${counts}. ${speech.words.reading.stays}` : counts}</span>
    </p>
  );
}
