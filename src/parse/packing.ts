import { type Declared, observationsName, resourcesFor } from '../domain/domain.ts';
import type { CodeColumn } from '../table/table.ts';
import { populationsOf } from './catalogue.ts';
import { datasetIn } from './dataset.ts';
import type { PackedColumn, PackedFiles } from './packed.ts';
import { cellOf, type GivenFiles, type Records, recordsOf, rowsOf } from './records.ts';

/** Which rows of a file a data set can ever show; and which of their cells hold something that it can. */
interface Kept {
  readonly rows: (file: string, records: Records, row: number) => boolean;
  readonly cell: (file: string, records: Records, row: number, column: string) => boolean;
}

/** Columns by name, noting which of them anybody has asked for. */
class AskedColumns extends Map<string, CodeColumn> {
  readonly asked = new Set<string>();

  override get(name: string): CodeColumn | undefined {
    this.asked.add(name);
    return super.get(name);
  }
}

/** Roles whose rows are quoted in the words of their source. */
const QUOTED = ['stated_total', 'of_which'];

function keptOf(files: ReadonlyMap<string, Records>, dataset: string): Kept {
  const valuesOf = (file: string, column: string): string[] => {
    const records = files.get(file);
    return records === undefined ? [] : rowsOf(records).map((row) => cellOf(records, row, column));
  };
  const observations = observationsName(dataset);
  const hasOperations = valuesOf(observations, 'operation').some((operation) => operation !== '');
  // A rate needs inhabitants, and of an operation there is none; what lists operations is for those who have them.
  const isKept = (file: string): boolean =>
    hasOperations ? file !== 'population' : file !== 'operations' && file !== 'differences';
  const citing = [observations, 'differences', 'population', 'datasets'].filter(isKept);
  const cited = new Set(citing.flatMap((file) => valuesOf(file, 'source')));
  return {
    rows: (file, records, row) => isKept(file) && (file !== 'sources' || cited.has(cellOf(records, row, 'id'))),
    cell: (file, records, row, column) => {
      if (file !== observations || (column !== 'wording' && column !== 'note')) return true;
      return column === 'wording' && QUOTED.includes(cellOf(records, row, 'role'));
    },
  };
}

function packedColumn(texts: readonly string[]): PackedColumn {
  const labels = [...new Set(texts)];
  if (labels.length === 1 || labels.length === texts.length) return { labels };
  const codes = new Map(labels.map((label, code) => [label, code]));
  return { labels, codes: texts.map((text) => codes.get(text) ?? 0) };
}

/** Whether a column is of what is said beside a drawing: sources, notes and comments. */
function isBeside(file: string, column: string): boolean {
  return file === 'sources' || /^(?:(?:note|date_note|comment)_|iccs$|law$|national_code$|lead$)/.test(column);
}

/** The two packed files of a data set. */
export interface PackedTexts {
  readonly drawn: string;
  readonly beside: string;
}

/**
 * What a figure that stands alone needs of one data set: the columns that are read, and the rows and cells that can be
 * shown. `given` are the files of a package that has been found in order.
 */
export function packedTexts(declared: Declared, dataset: string, given: GivenFiles): PackedTexts {
  const files = new Map<string, Records & { readonly columns: AskedColumns }>();
  for (const { name, path } of resourcesFor(declared, dataset)) {
    const { records } = recordsOf(path, given.get(name)?.bytes ?? new Uint8Array(0));
    files.set(name, { ...records, columns: new AskedColumns(records.columns) });
  }
  const observations = files.get(observationsName(dataset));
  if (observations === undefined) throw new Error(`The package has no data set ${dataset}.`);
  // Rates alone ask for inhabitants.
  datasetIn(files, observations, dataset, populationsOf(files))?.populations();
  const asked = new Map(
    [...files].map(([file, { names, columns }]) => [file, names.filter((one) => columns.asked.has(one))]),
  );
  const kept = keptOf(files, dataset);
  const textOf = (wanted: (file: string, column: string) => boolean): string => {
    const packed = [...files].flatMap(([file, records]): [string, PackedFiles[string]][] => {
      const names = (asked.get(file) ?? []).filter((name) => wanted(file, name));
      if (names.length === 0) return [];
      const rows = rowsOf(records).filter((row) => kept.rows(file, records, row));
      const texts = (column: string): string[] =>
        rows.map((row) => (kept.cell(file, records, row, column) ? cellOf(records, row, column) : ''));
      const columns = names.map((name): [string, PackedColumn] => [name, packedColumn(texts(name))]);
      return [[file, { rows: rows.length, columns: Object.fromEntries(columns) }]];
    });
    // The text may stand within a page, where "<" could end it.
    return JSON.stringify(Object.fromEntries(packed)).replaceAll('<', '\\u003c');
  };
  return { drawn: textOf((file, column) => !isBeside(file, column)), beside: textOf(isBeside) };
}
