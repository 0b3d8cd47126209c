import type { ReadingReport } from '../../domain/domain.ts';
import type { FileSpeech } from '../../words/words.ts';

/** The name of a file without what says its kind. */
export function stemOf(name: string): string {
  return name.replace(/(?:\.(?:csv|tsv|tab|txt|json|parquet|gz|zip))+$/i, '') || name;
}

/** The report as records for a CSV file: one for each place of each finding. */
export function reportRecords({ findings }: ReadingReport, speech: FileSpeech): string[][] {
  const { reading, report } = speech.words;
  const header = [reading.kind, reading.remark, reading.count, reading.row, reading.column, reading.value];
  const rows = findings.flatMap((finding) => {
    const { kind, count, places } = finding;
    const start = [kind, report.finding(finding, speech.whole(count), speech.isOne(count)), String(count)];
    if (places.length === 0) return [[...start, '', '', '']];
    return places.map(({ row, column, value }) => [
      ...start,
      row === null ? '' : String(row),
      column ?? '',
      value ?? '',
    ]);
  });
  return [header, ...rows];
}

/** Gives a text to the reader as a file. */
export function saveAs(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by the end of the turn.
  setTimeout(() => URL.revokeObjectURL(address));
}
