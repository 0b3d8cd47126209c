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
  if (labels.length === 1) return { labels };
  const codes = new Map(labels.map((label, code) => [label, code]));
  const coded = { labels, codes: texts.map((text) => codes.get(text) ?? 0) };
  return JSON.stringify(coded).length < JSON.stringify({ texts }).length ? coded : { texts };
}

/**
 * What a figure that stands alone needs of one data set, as one file: the columns that are read and the rows and cells that
 * can be shown. `given` are the files of a package that has been found in order.
 */
export function packedText(declared: Declared, dataset: string, given: GivenFiles): string {
  const files = new Map<string, Records>();
  const columns = new Map<string, AskedColumns>();
  for (const { name, path } of resourcesFor(declared, dataset)) {
    const { records } = recordsOf(path, given.get(name)?.bytes ?? new Uint8Array(0));
    const asked = new AskedColumns(records.columns);
    columns.set(name, asked);
    files.set(name, { ...records, columns: asked });
  }
  const observations = files.get(observationsName(dataset));
  if (observations === undefined) throw new Error(`The package has no data set ${dataset}.`);
  datasetIn(files, observations, dataset, populationsOf(files));
  const asked = new Map([...columns].map(([name, one]) => [name, [...one.asked]]));
  const kept = keptOf(files, dataset);
  const packed = [...files].map(([file, records]): [string, PackedFiles[string]] => {
    const rows = rowsOf(records).filter((row) => kept.rows(file, records, row));
    const names = (asked.get(file) ?? []).filter((name) => records.names.includes(name));
    const texts = (column: string): string[] =>
      rows.map((row) => (kept.cell(file, records, row, column) ? cellOf(records, row, column) : ''));
    return [file, { rows: rows.length, columns: Object.fromEntries(names.map((name) => [name, packedColumn(texts(name))])) }];
  });
  return JSON.stringify(Object.fromEntries(packed) satisfies PackedFiles);
}

