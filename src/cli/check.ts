import type { Finding, ReadingReport } from '../domain/domain.ts';
import type { FileSpeech } from '../words/words.ts';

/** One kind of thing that was found, in words. */
export function findingText(finding: Finding, { words, whole, isOne }: FileSpeech): string {
  return words.report.finding(finding, whole(finding.count), isOne(finding.count));
}

/** One thing found, in words, with its first place. */
function plainFinding(finding: Finding, speech: FileSpeech) {
  const { kind, count, places } = finding;
  const [first] = places;
  return {
    kind,
    row: first?.row ?? null,
    column: first?.column ?? null,
    value: first?.value ?? null,
    message: findingText(finding, speech),
    count,
    places,
  };
}

/** A reading report as `check --json` prints it. `rows` are the records as they stand, where they are asked for. */
export function plainReport(report: ReadingReport, rows: readonly (readonly string[])[] | null, speech: FileSpeech) {
  const { file, encoding, dialect, columns, records, used, setAside, findings } = report;
  return {
    file,
    ok: findings.length === 0,
    dialect: { encoding: encoding.name, ...dialect },
    encoding,
    columns: columns.map(({ name, number, role, type, unit, sure }) => ({ name, number, role, type, unit, sure })),
    records,
    used,
    setAside,
    problems: findings.map((finding) => plainFinding(finding, speech)),
    ...(rows === null ? {} : { rows }),
  };
}

/** A reading report as lines of text. */
export function reportText(report: ReadingReport, speech: FileSpeech): string {
  const { file, encoding, dialect, columns, records, used, setAside, findings } = report;
  const { report: words } = speech.words;
  const shown = (text: string): string => JSON.stringify(text);
  return [
    `${file}: ${encoding.name}, ${shown(dialect.delimiter)}, ${shown(dialect.quote)}`,
    words.used(speech.whole(records), speech.whole(used), speech.whole(setAside)),
    '',
    ...columns.map(
      ({ number, name, role, type, reason }) =>
        `${number}. ${name}: ${words.roles[role]} (${words.types[type]}), ${words.reason(reason)}`,
    ),
    '',
    ...(findings.length === 0 ? [words.clean] : []),
    ...findings.flatMap((finding) => [
      findingText(finding, speech),
      ...finding.places.map(
        ({ row, column, value }) => `  ${words.place(row === null ? null : speech.whole(row), column, value)}`,
      ),
    ]),
  ].join('\n');
}
