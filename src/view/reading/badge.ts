import type { ReadingReport } from '../../domain/domain.ts';
import type { FileSpeech } from '../../words/words.ts';

/** Where the report of a reading begins: its heading takes the focus. */
export const REPORT_ID = 'reading';

/** What is said of a reading in one breath: its remarks, and the records used and set aside. */
export function badgeOf(report: ReadingReport, speech: FileSpeech): { readonly text: string; readonly counts: string } {
  const { reading } = speech.words;
  const remarks = report.findings.length;
  return {
    text: remarks === 0 ? reading.badgeClean : reading.badge(speech.whole(remarks), speech.isOne(remarks)),
    counts: reading.badgeCounts(speech.whole(report.used), speech.whole(report.setAside)),
  };
}
