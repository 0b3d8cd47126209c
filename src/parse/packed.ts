import { type DeclaredPack, observationsName, type Problem } from '../domain/domain.ts';
import { type CodeColumn, codesFor, labelsOf } from '../table/table.ts';
import { populationsOf } from './catalogue.ts';
import { datasetIn, type PackageReading } from './dataset.ts';
import { problem } from './problems.ts';
import type { GivenFile, Records } from './records.ts';

/**
 * A column of text: what stands in each row; or, where few things stand there, what they are and which of them each row
 * has (the first of them in every row, where `codes` is left out).
 */
export type PackedColumn =
  | { readonly texts: readonly string[] }
  | { readonly labels: readonly string[]; readonly codes?: readonly number[] };

/** Files by the name of their resource, column by column. */
export type PackedFiles = Readonly<
  Record<string, { readonly rows: number; readonly columns: Readonly<Record<string, PackedColumn>> }>
>;

function codedOf(texts: readonly string[]): { readonly labels: readonly string[]; readonly codes: readonly number[] } {
  const known = new Map<string, number>();
  const codes = texts.map((text) => {
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  return { labels: [...known.keys()], codes };
}

function columnOf(packed: PackedColumn, rows: number): CodeColumn {
  const { labels, codes } = 'texts' in packed ? codedOf(packed.texts) : packed;
  const own = codesFor(labels.length, rows);
  if (codes !== undefined) own.set(codes);
  return Object.freeze({ codes: own, labels: labelsOf(labels) });
}

/** Whether a packed file is the one that was made with the program: its length, and its checksum where one can be had. */
function packedProblems(declared: DeclaredPack, { bytes, sha256 }: GivenFile): Problem[] {
  const name = observationsName(declared.dataset);
  if (bytes.length !== declared.bytes)
    return [problem('file_bytes', name, { found: String(bytes.length), expected: String(declared.bytes) })];
  return sha256 === null || sha256 === declared.sha256
    ? []
    : [problem('file_changed', name, { found: sha256, expected: declared.sha256 })];
}

/**
 * Reads one data set from its packed file, which was made from files that had been held against all that the package
 * declares: here it is only asked whether it is that very file, whole and unchanged. `data` is null where it is not.
 */
export function readPacked(declared: DeclaredPack, given: GivenFile): PackageReading {
  const problems = packedProblems(declared, given);
  if (problems.length > 0) return { data: null, problems };
  const packed = JSON.parse(new TextDecoder().decode(given.bytes)) as PackedFiles;
  const files = new Map(
    Object.entries(packed).map(([file, { rows, columns }]): [string, Records] => {
      const all = Object.entries(columns).map(([name, column]): [string, CodeColumn] => [name, columnOf(column, rows)]);
      return [file, { file, rows, names: all.map(([name]) => name), columns: new Map(all) }];
    }),
  );
  const { dataset } = declared;
  const observations = files.get(observationsName(dataset));
  if (observations === undefined) return { data: null, problems };
  return { data: datasetIn(files, observations, dataset, populationsOf(files)), problems };
}
