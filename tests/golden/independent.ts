import { readFileSync } from 'node:fs';

// Recomputes the figures from the CSV files with nothing of the program: its own reader, plain objects, plain loops.
// Where it and the program agree, two different ways of counting agree.

type Row = Record<string, string>;

export interface Golden {
  readonly rows: readonly {
    readonly key: string;
    readonly value: number | null;
    readonly count: number | null;
    readonly observed: number;
    readonly absent: number;
  }[];
  readonly itemisedSum: number | null;
  readonly statedTotal: { readonly value: number; readonly qualifier: string } | null;
}

const DATA = new URL('../../data/', import.meta.url);

function csv(path: string): Row[] {
  const text = readFileSync(new URL(path, DATA), 'utf8');
  const records: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (found === null) throw new Error(`${path}: stuck`);
    records.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\n') records.push([]);
  }
  const [head = [], ...rest] = records.filter((record) => record.length > 0);
  return rest.map((record) => Object.fromEntries(head.map((name, at) => [name, record[at] ?? ''])));
}

const operations = new Map(csv('operations.csv').map((row) => [row['id'] ?? '', row]));
const offences = new Map(csv('offences.csv').map((row) => [row['code'] ?? '', row['parent'] ?? '']));
const regions = new Map(csv('regions.csv').map((row) => [row['code'] ?? '', row['parent'] ?? '']));
const differences = csv('differences.csv');
const persons = new Map<string, number>();
for (const row of csv('population.csv')) {
  const date = row['date'] ?? '';
  const year = Number(date.slice(0, 4)) + (date.endsWith('12-31') ? 1 : 0);
  persons.set(`${row['region']} ${year}`, Number(row['population']));
}

function observations(dataset: string): Row[] {
  return csv(`observations/${dataset}.csv`).map((row) => {
    const operation = operations.get(row['operation'] ?? '');
    if (operation === undefined) return row;
    const [start = '', end = ''] = [operation['date_start']?.slice(0, 4), operation['date_end']?.slice(0, 4)];
    return {
      ...row,
      region: operation['region'] ?? '',
      period: start !== '' && (end === '' || end === start) ? start : '',
    };
  });
}

function above(tree: ReadonlyMap<string, string>, code: string): string[] {
  const parent = tree.get(code) ?? '';
  return parent === '' ? [] : [parent, ...above(tree, parent)];
}

/** Whether row b lies within row a, by what their data set says of wholes and parts. */
function lies(b: Row, a: Row, dataset: string): string | null {
  if (a === b) return null;
  if (dataset === 'operations') {
    const parent = operations.get(b['operation'] ?? '')?.['part_of'] ?? '';
    const [one = '', other = ''] = [a['offence'], b['offence']];
    const related =
      [one, other].includes('_T') ||
      [one, ...above(offences, one)].includes(other) ||
      [other, ...above(offences, other)].includes(one);
    return parent !== '' && parent === a['operation'] && related ? 'operation' : null;
  }
  if (a['period'] !== b['period']) return null;
  if (a['region'] === b['region'] && above(offences, b['offence'] ?? '').includes(a['offence'] ?? '')) return 'offence';
  if (a['offence'] === b['offence'] && above(regions, b['region'] ?? '').includes(a['region'] ?? '')) return 'region';
  return null;
}

interface Counted {
  readonly row: Row;
  readonly within: ReadonlySet<string>;
}

function sum(rows: readonly Row[]): { value: number | null; observed: number; absent: number } {
  let [value, observed, absent] = [0, 0, 0];
  for (const row of rows) {
    if (row['value'] === '') absent++;
    else if (row['qualifier'] !== 'to') {
      observed++;
      value += Number(row['value']);
    }
  }
  return { value: observed > 0 ? value : null, observed, absent };
}

function rateOf(rows: readonly Row[]): number | null {
  let numerator = 0;
  const places = new Map<string, number>();
  for (const row of rows) {
    const place = `${row['region']} ${row['period']}`;
    const people = persons.get(place);
    if (row['value'] === '' || people === undefined) continue;
    numerator += Number(row['value']);
    places.set(place, people);
  }
  const population = [...places.values()].reduce((all, one) => all + one, 0);
  return population === 0 || numerator < 20 ? null : (numerator / population) * 100_000;
}

/** What a query string must give, worked out the slow and plain way. */
export function recomputed(search: string): Golden {
  const asked = new URLSearchParams(search === '' ? 'operation=empact-thb-se-undated' : search);
  const dataset = asked.get('data') ?? 'operations';
  const unit = asked.get('unit') ?? 'report';
  const measure = asked.get('measure') ?? 'count';
  const figure = asked.get('figure') ?? (asked.get('by') === 'period' ? 'trend' : 'bars');
  const along =
    asked.get('by') ?? (figure === 'matrix' ? (dataset === 'operations' ? 'operation' : 'region') : 'offence');
  const by =
    figure === 'matrix' ? ['offence', along] : figure === 'trend' && along !== 'period' ? [along, 'period'] : [along];
  const chosen = (name: string, row: Row): boolean =>
    asked
      .get(name)
      ?.split(',')
      .includes(row[name] ?? '') ?? true;
  const [from, to] = [asked.get('from'), asked.get('to')];
  const inYears = (row: Row): boolean => {
    if (from === null && to === null) return true;
    return (
      row['period'] !== '' && Number(row['period']) >= Number(from ?? 0) && Number(row['period']) <= Number(to ?? 9999)
    );
  };
  const all = observations(dataset).filter(
    (row) =>
      row['unit'] === unit &&
      row['replaced_by'] === '' &&
      chosen('operation', row) &&
      chosen('region', row) &&
      inYears(row),
  );
  const twoYears = (row: Row): boolean => measure !== 'change' || row['period'] === from || row['period'] === to;
  const items = all.filter(
    (row) => ['item', 'effort'].includes(row['role'] ?? '') && chosen('offence', row) && twoYears(row),
  );
  const counted: Counted[] = items.map((row) => ({
    row,
    within: new Set(items.map((other) => lies(row, other, dataset)).filter((one) => one !== null)),
  }));
  const keep = (one: Counted, dimensions: readonly string[]): boolean =>
    [...one.within].every((name) => dimensions.includes(name));
  const whole = sum(
    counted
      .filter((one) => one.within.size === 0 && (measure !== 'change' || one.row['period'] === to))
      .map((one) => one.row),
  );
  const groups = new Map<string, Counted[]>();
  for (const one of counted) {
    const key = by.map((name) => one.row[name] ?? '').join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const valueOf = (rows: readonly Row[], count: number | null): number | null => {
    if (measure === 'rate') return rateOf(rows);
    if (measure === 'share')
      return count === null || whole.value === null || whole.value < 20 ? null : (count / whole.value) * 100;
    if (measure === 'count') return count;
    const [first, last] = [from, to].map((year) => sum(rows.filter((row) => row['period'] === year)));
    if (!first || !last || first.value === null || last.value === null) return null;
    if (first.absent > 0 || last.absent > 0 || first.value < 20) return null;
    return ((last.value - first.value) / first.value) * 100;
  };
  const rows = [...groups].map(([key, ones]) => {
    const apart = ones.filter((one) => keep(one, by));
    const own = (apart.length > 0 ? apart : ones).map((one) => one.row);
    // Behind a change stands the count of its later year.
    const {
      value: count,
      observed,
      absent,
    } = sum(measure === 'change' ? own.filter((row) => row['period'] === to) : own);
    return { key, value: valueOf(own, count), count, observed, absent };
  });
  const anyItem = all.filter((row) => ['item', 'effort'].includes(row['role'] ?? ''));
  const stated = all.filter((row) => {
    if (row['role'] !== 'stated_total') return false;
    const own = anyItem.filter((item) => item['operation'] === row['operation'] && covers(row, item));
    return own.length === 0 ? chosen('offence', row) : own.every((item) => chosen('offence', item));
  });
  if (along === 'operation' && by.length === 1) {
    const known = new Set(rows.map((row) => row.key));
    for (const operation of new Set(stated.map((row) => row['operation'] ?? ''))) {
      if (!known.has(operation)) rows.push({ key: operation, value: null, count: null, observed: 0, absent: 0 });
    }
  }
  return {
    rows: rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    itemisedSum: whole.value,
    statedTotal: statedTotalOf(asked.get('operation'), stated, items),
  };
}

/** Whether a stated total is over the offence of an item. */
function covers(total: Row, item: Row): boolean {
  const same = (row: Row): boolean =>
    ['operation', 'unit', 'offence', 'source'].every((name) => row[name] === total[name]);
  const declared = differences.find((row) => same(row) && row['stated_value'] === total['value']);
  const [code, scope] = [item['offence'] ?? '', total['offence'] ?? ''];
  if (declared?.['excluding']?.split('|').includes(code)) return false;
  return scope === '_T' || code === scope || above(offences, code).includes(scope);
}

/** The one total that its source states over just the items that are shown, for a single operation. */
function statedTotalOf(operation: string | null, stated: readonly Row[], items: readonly Row[]): Golden['statedTotal'] {
  if (operation === null || operation.includes(',')) return null;
  const whole = stated.filter((total) => items.every((item) => covers(total, item)));
  const overall = whole.filter((total) => total['offence'] === '_T');
  const [one, another] = overall.length > 0 ? overall : whole;
  if (one === undefined || another !== undefined) return null;
  return { value: Number(one['value']), qualifier: one['qualifier'] ?? '' };
}
