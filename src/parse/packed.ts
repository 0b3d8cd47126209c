import { type Catalogue, type DeclaredPack, observationsName, type PackFile, type Problem } from '../domain/domain.ts';
import type { Data } from '../query/query.ts';
import { type CodeColumn, codesFor, labelsOf } from '../table/table.ts';
import { codeListsOf, populationsOf } from './catalogue.ts';
import { datasetIn } from './dataset.ts';
import { problem } from './problems.ts';
import type { GivenFile, Records } from './records.ts';

/**
 * A column of text: what stands there, each text once, and which of them each row has. Where `codes` is left out, each row
 * has its own, or all have the one that there is.
 */
export interface PackedColumn {
  readonly labels: readonly string[];
  readonly codes?: readonly number[];
}

/** Files by the name of their resource, column by column. */
export type PackedFiles = Readonly<
  Record<string, { readonly rows: number; readonly columns: Readonly<Record<string, PackedColumn>> }>
>;

/** A data set as its drawings show it; what is said beside them is not in its catalogue. */
export interface DrawnData {
  readonly data: Data;
  readonly files: ReadonlyMap<string, Records>;
}

/** What was read from a packed file, or why nothing can be. */
type Unpacked<T> = { readonly read: T; readonly problems: readonly [] } | { readonly problems: readonly Problem[] };

function columnOf({ labels, codes: given }: PackedColumn, rows: number): CodeColumn {
  const codes = codesFor(labels.length, rows);
  if (given !== undefined) codes.set(given);
  else if (labels.length === rows) for (let row = 0; row < rows; row++) codes[row] = row;
  return Object.freeze({ codes, labels: labelsOf(labels) });
}

/** Whether it is the very file that was made with the program: its length, and its checksum where one can be had. */
function problemsOf(declared: PackFile, { bytes, sha256 }: GivenFile, name: string): Problem[] {
  if (bytes.length !== declared.bytes)
    return [problem('file_bytes', name, { found: String(bytes.length), expected: String(declared.bytes) })];
  return sha256 === null || sha256 === declared.sha256
    ? []
    : [problem('file_changed', name, { found: sha256, expected: declared.sha256 })];
}

function recordsIn({ bytes }: GivenFile): Map<string, Records> {
  const packed = JSON.parse(new TextDecoder().decode(bytes)) as PackedFiles;
  return new Map(
    Object.entries(packed).map(([file, { rows, columns }]) => {
      const all = Object.entries(columns).map(([name, column]): [string, CodeColumn] => [name, columnOf(column, rows)]);
      return [file, { file, rows, names: all.map(([name]) => name), columns: new Map(all) }];
    }),
  );
}

/**
 * Reads what drawings show of a data set. The packed file was made from files that had been held against all that the
 * package declares: here it is only asked whether it is that very file, whole and unchanged.
 */
export function readDrawn({ dataset, drawn }: DeclaredPack, given: GivenFile): Unpacked<DrawnData> {
  const name = observationsName(dataset);
  const problems = problemsOf(drawn, given, name);
  if (problems.length > 0) return { problems };
  const files = recordsIn(given);
  const observations = files.get(name);
  const data = observations === undefined ? null : datasetIn(files, observations, dataset, populationsOf(files));
  return data === null
    ? { problems: [problem('unknown_code', name, { found: dataset })] }
    : { read: { data, files }, problems: [] };
}

/**
 * The catalogue of a data set with what is said beside drawings, too: its sources, notes and comments. `file` is what was
 * drawn from, which is held against its digest here where that was not known before.
 */
export function readBeside(
  { dataset, beside, drawn }: DeclaredPack,
  given: GivenFile,
  { data, files, file }: DrawnData & { readonly file: GivenFile },
): Unpacked<Catalogue> {
  const name = observationsName(dataset);
  const problems = [...problemsOf(drawn, file, name), ...problemsOf(beside, given, name)];
  if (problems.length > 0) return { problems };
  const whole = new Map(files);
  for (const [file, records] of recordsIn(given)) {
    const columns = new Map([...(files.get(file)?.columns ?? []), ...records.columns]);
    whole.set(file, { ...records, columns });
  }
  return { read: { ...data.catalogue, ...codeListsOf(whole) }, problems: [] };
}
