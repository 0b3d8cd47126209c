import type { Problem, ReadingChoices } from '../domain/domain.ts';
import { readParquet, type Stretches } from './parquet.ts';
import type { PackageLists } from './reading/data.ts';
import { Notes } from './reading/notes.ts';
import { type Reading, readingOf } from './reading/reading.ts';
import type { Run } from './steps.ts';

/** Reads a Parquet file as any other table; problems instead where it cannot be read. `onRows` as for `readParquet`. */
export async function ownParquet(
  file: string,
  source: Stretches,
  choices: ReadingChoices,
  lists: PackageLists,
  onRows: (rows: number, share: number) => boolean,
  run: Run,
): Promise<Reading | { readonly problems: readonly Problem[] }> {
  const { columns, rows, problems } = await readParquet(file, source, () => false, onRows);
  if (problems.length > 0) return { problems };
  const codes = columns.flatMap((column) => (column.kind === 'codes' ? [column] : []));
  const names = codes.map((column) => column.name);
  const numberOf = (row: number): number => row + 1;
  const given = {
    file,
    table: { names, columns: codes, numbers: names.map((_, at) => at + 1), rows, numberOf },
    encoding: { name: 'utf-8', known: 'mark', words: [], others: [] },
    dialect: { delimiter: '', quote: '', escape: '', headerRows: 0, preambleRows: 0 },
    aside: 0,
    notes: new Notes(numberOf),
  } as const;
  return run(readingOf(given, choices, lists));
}
