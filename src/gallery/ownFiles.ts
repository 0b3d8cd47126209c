import type { ReadingChoices, ReadingReport } from '../domain/domain.ts';
import { openEngine } from '../engine/engine.ts';

/** Made-up files of a reader's own, by name: one that is clean, and one with all sorts of things to be said of it. */
const FILES = {
  'clean.csv': 'offence,year,reports\nTheft,2020,12\nTheft,2021,15\nFraud,2020,7\nFraud,2021,9\n',
  'brott.csv': [
    'Anmälda brott, påhittade tal;;;',
    ';;;',
    'Brottstyp;Region;År;Antal',
    'Stöld;Norr;2020;1 204',
    'Stöld;Syd;2020;987',
    'Stöld;Syd;2020;987',
    'Bedrägeri;Norr;2020;över 40',
    'Bedrägeri;Syd;2020;..',
    'Bedrägeri;Syd;2021;tolv',
    'Summa;;2020;2 231',
    'Källa: ingen;;;',
  ].join('\n'),
} as const;

export type FileName = keyof typeof FILES;

/** How each file was understood, by its name. */
export type Reports = (name: FileName) => ReadingReport;

/** The choices of an earlier time that one of the states is read by. */
export const EARLIER: ReadingChoices = { decimal: ',', dates: 'dmy' };

/** Reads all files, one after the other, as the dashboard would. Rejects as the engine does. */
export async function readFiles(): Promise<Reports> {
  const engine = openEngine();
  const all = new Map<string, ReadingReport>();
  for (const [name, text] of Object.entries(FILES)) {
    const subject = { kind: 'file', name, blob: new File([text], name), choices: {} } as const;
    const { report } = await engine.open(subject, () => {});
    if (report !== null) all.set(name, report);
  }
  engine.close();
  return (name) => {
    const report = all.get(name);
    if (report === undefined) throw new Error(`Nothing is known of how ${name} was understood.`);
    return report;
  };
}
