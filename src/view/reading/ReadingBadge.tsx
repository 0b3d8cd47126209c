import type { ReadingReport } from '../../domain/domain.ts';
import type { Speech } from '../../words/words.ts';
import { badgeOf } from './badge.ts';
import styles from './ReadingBadge.module.css';
import { ToReport } from './ToReport.tsx';

interface Props {
  readonly report: ReadingReport;
  readonly speech: Speech;
}

/** Beside each figure of a reader's own file: how well it was read, and the way to the report of it. */
export function ReadingBadge({ report, speech }: Props) {
  const { text, counts } = badgeOf(report, speech);
  return (
    <p className={report.setAside > 0 ? `${styles.badge} ${styles.aside}` : styles.badge}>
      <ToReport className={styles.link}>{text}</ToReport> <span>{counts}</span>
    </p>
  );
}
