import {
  ancestorsOf,
  type Category,
  type CodeList,
  isStatus,
  periodOf,
  type Problem,
  valueStateOf,
} from '../domain/domain.ts';
import { problem, recordNumber } from './problems.ts';
import { cellOf, type Records, rowsOf } from './records.ts';

type Files = ReadonlyMap<string, Records>;

function rowsWhere(
  records: Records | undefined,
  test: (read: (column: string) => string) => Partial<Problem> | null,
  kind: Problem['kind'],
): Problem[] {
  if (records === undefined) return [];
  return rowsOf(records).flatMap((row) => {
    const where = test((column) => cellOf(records, row, column));
    return where === null ? [] : [problem(kind, records.file, { row: recordNumber(row), ...where })];
  });
}

/** A value is there exactly when its status says that it was observed. */
export function statusProblems(records: Records): Problem[] {
  const test = (read: (column: string) => string): Partial<Problem> | null => {
    const [value, status] = [read('value'), read('status')];
    const observed = isStatus(status) && valueStateOf(status) === 'observed';
    return (value !== '') === observed ? null : { column: 'value', found: value, expected: status };
  };
  return rowsWhere(records, test, 'value_status');
}

/**
 * Dates are real, as precise as declared, and in order; a source may give the end alone. An operation without a
 * precision has no dates.
 */
export function dateProblems(files: Files): Problem[] {
  const test = (read: (column: string) => string): Partial<Problem> | null => {
    const [start, end, declared] = [read('date_start'), read('date_end'), read('date_precision')];
    const found = `${start} – ${end}`;
    if (declared === 'none')
      return start === '' && end === '' ? null : { column: 'date_start', found, expected: declared };
    const [first, last] = [periodOf(start), periodOf(end)];
    const precise = [first, last].every((one, at) =>
      one === null ? [start, end][at] === '' : one.precision === declared,
    );
    const ordered = first === null ? last !== null : last === null || last.firstDay >= first.firstDay;
    const fits = precise && ordered;
    return fits ? null : { column: 'date_start', found, expected: declared };
  };
  return rowsWhere(files.get('operations'), test, 'dates');
}

/** No code is its own ancestor. */
export function treeProblems(files: Files): Problem[] {
  const trees: readonly [string, string, string][] = [
    ['offences', 'code', 'parent'],
    ['regions', 'code', 'parent'],
    ['operations', 'id', 'part_of'],
  ];
  return trees.flatMap(([name, code, parent]) => {
    const records = files.get(name);
    if (records === undefined) return [];
    const list: CodeList<Category> = new Map(
      rowsOf(records).map((row) => {
        const own = cellOf(records, row, code);
        return [own, { code: own, parent: cellOf(records, row, parent) || null, label: { sv: own, en: own } }];
      }),
    );
    const circular = (own: string): boolean => ancestorsOf(list, own).includes(own);
    return rowsWhere(
      records,
      (read) => (circular(read(code)) ? { column: parent, found: read(code) } : null),
      'tree_circle',
    );
  });
}
