import { type ReactNode, use } from 'react';
import type { FindingKind, ReadingReport } from '../../domain/domain.ts';
import { type Speech, spokenOfFiles } from '../../words/words.ts';
import { REPORT_ID } from '../reading/badge.ts';
import { ToPart } from '../reading/ToPart.tsx';
import styles from './StatusPane.module.css';

/** Findings that leave nothing to make a figure of. */
const DECISIVE: ReadonlySet<FindingKind> = new Set(['no_count', 'sum_too_large', 'too_many_categories', 'empty_file']);

interface Props {
  readonly report: ReadingReport;
  readonly speech: Speech;
  /** Ways on. */
  readonly actions: ReactNode;
}

/** Why no figure can be made of a reader's own file. */
export function NoFigures({ report, speech: { language }, actions }: Props) {
  const speech = use(spokenOfFiles(language));
  const { reading, report: words } = speech.words;
  const decisive = report.findings.filter(({ kind }) => DECISIVE.has(kind));
  return (
    <section className={styles.pane} role="alert">
      <h1 className={styles.heading}>{reading.noFigures}</h1>
      <ul className={styles.problems}>
        {decisive.map((finding) => (
          <li key={finding.kind}>{words.finding(finding, speech.whole(finding.count), speech.isOne(finding.count))}</li>
        ))}
      </ul>
      {report.records === 0 ? null : <p>{reading.noFiguresHelp}</p>}
      <p>
        <ToPart to={REPORT_ID}>{reading.toReport}</ToPart>
      </p>
      <div className={styles.actions}>{actions}</div>
    </section>
  );
}
