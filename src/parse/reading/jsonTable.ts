import type { ColumnRole, Problem, ReadingChoices } from '../../domain/domain.ts';
import { codesFor, labelsOf, type CodeColumn } from '../../table/table.ts';
import { cellPlaces, type JsonStat, type JsonStatDimension, readJsonStat } from '../layouts/jsonStat.ts';
import type { SourceTable } from './columns.ts';
import type { PackageLists } from './data.ts';
import { Notes } from './notes.ts';
import { type Reading, readingOf } from './reading.ts';
import type { Steps } from '../steps.ts';

const ROLES: Readonly<Record<'time' | 'geo' | 'metric', ColumnRole>> = {
  time: 'period',
  geo: 'region',
  metric: 'unit',
};
const VALUE = 'value';
const STATUS = 'status';

function dimensionColumn({ labels }: JsonStatDimension, places: Uint32Array): CodeColumn {
  const codes = codesFor(labels.length, places.length);
  codes.set(places);
  return Object.freeze({ codes, labels: labelsOf(labels) });
}

function textColumn(texts: readonly string[]): CodeColumn {
  const known = new Map<string, number>();
  const wide = Uint32Array.from(texts, (text) => {
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  const codes = codesFor(known.size, wide.length);
  codes.set(wide);
  return Object.freeze({ codes, labels: labelsOf([...known.keys()]) });
}

/** A table in JSON-stat as columns: one for each dimension, one of values, and one of statuses where it has any. */
function tableOf({ dimensions, size, values, status }: JsonStat): SourceTable {
  const numbers = Array.from(values, (value) => (Number.isNaN(value) ? '' : String(value)));
  const names = [...dimensions.map((one) => one.label || one.id), VALUE, ...(status === null ? [] : [STATUS])];
  return {
    names,
    columns: [
      ...dimensions.map((one, at) => dimensionColumn(one, cellPlaces(size, at))),
      textColumn(numbers),
      ...(status === null ? [] : [textColumn(status.map((one) => one ?? ''))]),
    ],
    numbers: names.map((_, at) => at + 1),
    rows: values.length,
    numberOf: (row) => row + 1,
  };
}

/** Reads a table in JSON-stat. Its dimensions say themselves which is time and which is place. */
export function* jsonReading(
  file: string,
  text: string,
  choices: ReadingChoices,
  lists: PackageLists,
): Steps<Reading | { readonly problems: readonly Problem[] }> {
  const read = readJsonStat(text, file);
  if ('kind' in read) return { problems: [read] };
  const table = tableOf(read);
  const own = read.dimensions.flatMap((one, at): [string, ColumnRole][] =>
    one.role === null ? [] : [[String(at + 1), ROLES[one.role]]],
  );
  const given = {
    file,
    table,
    encoding: { name: 'utf-8', known: 'utf-8', words: [], others: [] },
    dialect: { delimiter: '', quote: '', escape: '', headerRows: 0, preambleRows: 0 },
    aside: 0,
    notes: new Notes(table.numberOf),
  } as const;
  return yield* readingOf(given, { ...choices, roles: { ...Object.fromEntries(own), ...choices.roles } }, lists);
}
