import type { DimensionId } from '../../domain/domain.ts';
import type { Figure, TableRow } from '../../figure/figure.ts';
import type { Amount, Flag, Key, Part, RateBasis, Result, ResultRow, StatedTotal } from '../../query/query.ts';
import type { Publication } from '../publication.ts';

/** What a shown number is beside the others: only items add up. */
type ShownRole = 'item' | 'of_which' | 'itemised_sum' | 'stated_total';

/** What a figure works out from counts, as its query's measure says; null where it cannot be given. */
interface Derived {
  readonly value: number | null;
  readonly qualifier: Amount['qualifier'];
  readonly rate: RateBasis | null;
  readonly before: Amount | null;
}

/** One number that a figure shows, with all that must be said of it. */
export interface ShownRow {
  /**
   * Where it stands in the figure's table: the id of its row; in a trend with a space and the code of its series after it.
   * A total that is stated for a row has "stated-0" and so on after it.
   */
  readonly id: string;
  readonly role: ShownRole;
  /** What tells it apart; a code of null is undated. */
  readonly keys: readonly Key[];
  /** Offence code of the number that it is part of. */
  readonly of: string | null;
  readonly count: Amount;
  /** Null where counts are shown. */
  readonly derived: Derived | null;
  /** What a stated total's source itemises; null for all else. */
  readonly itemised: Amount | null;
  readonly flags: readonly Flag[];
  /** The source's own words, where they are kept. */
  readonly wording: string;
  /** Id of its source, where it is from one alone. */
  readonly source: string | null;
  /** As the figure says it, in the language of the publication. */
  readonly text: string;
}

function onlySource({ evidence }: Result): string | null {
  return evidence.sources.length === 1 ? (evidence.sources[0] ?? null) : null;
}

function itemRow({ result }: Publication, id: string, row: ResultRow, text: string): ShownRow {
  const { value, qualifier, rate, change } = row;
  const isCount = result.query.measure === 'count';
  return {
    id,
    role: 'item',
    keys: row.keys,
    of: null,
    count: row.count,
    derived: isCount ? null : { value, qualifier, rate, before: change?.from ?? null },
    itemised: null,
    flags: row.flags,
    wording: '',
    source: onlySource(result),
    text,
  };
}

function alone(value: number | null, qualifier: Amount['qualifier']): Amount {
  const observed = value === null ? 0 : 1;
  return { value, qualifier, upper: null, status: value === null ? 'M' : 'A', observed, absent: 1 - observed };
}

const BARE = { of: null, derived: null, itemised: null, flags: [] } as const;

function statedRow({ speech }: Publication, id: string, stated: StatedTotal): ShownRow {
  const { operation, offence, value, qualifier, wording, source } = stated;
  return {
    ...BARE,
    id,
    role: 'stated_total',
    keys: [
      { dimension: 'operation', code: operation },
      { dimension: 'offence', code: offence },
    ],
    count: alone(value, qualifier),
    itemised: stated.items,
    wording,
    source,
    text: speech.qualified(value, qualifier),
  };
}

function partRow(id: string, part: Part, text: string): ShownRow {
  const { operation, offence, of, value, qualifier, wording, source } = part;
  return {
    ...BARE,
    id,
    role: 'of_which',
    keys: [
      { dimension: 'operation', code: operation },
      { dimension: 'offence', code: offence },
    ],
    of,
    count: alone(value, qualifier),
    wording,
    source,
    text,
  };
}

function sumRow({ result }: Publication, { id, cells }: TableRow): ShownRow {
  const text = cells.slice(1).findLast((cell) => cell.text !== '')?.text ?? '';
  return {
    ...BARE,
    id,
    role: 'itemised_sum',
    keys: [],
    count: result.itemisedSum,
    wording: '',
    source: onlySource(result),
    text,
  };
}

/** The totals under a table. Those that stand with the operation which states them already are not said again. */
function totalRows(publication: Publication): ShownRow[] {
  const { figure, result } = publication;
  const isSaid = result.query.by.includes('operation');
  return figure.table.totals.flatMap((row) => {
    if (row.id === 'itemised') return [sumRow(publication, row)];
    const stated = result.statedTotals[Number(row.id.slice('stated-'.length))];
    return stated === undefined || isSaid ? [] : [statedRow(publication, row.id, stated)];
  });
}

function statedRows(publication: Publication, id: string, stated: readonly StatedTotal[]): ShownRow[] {
  return stated.map((one, at) => statedRow(publication, `${id} stated-${at}`, one));
}

function oneWay(publication: Publication): ShownRow[] {
  const { figure, result } = publication;
  const byCode = new Map(result.rows.map((row) => [row.keys[0]?.code ?? '', row]));
  return figure.table.rows.flatMap(({ id, kind, cells }) => {
    const text = cells[1]?.text ?? '';
    if (kind === 'part') {
      const part = result.parts[Number(id.slice('part-'.length))];
      return part === undefined ? [] : [partRow(id, part, text)];
    }
    const row = byCode.get(id);
    if (row === undefined) return [];
    const item = row.flags.includes('stated_only') ? [] : [itemRow(publication, id, row, text)];
    return [...item, ...statedRows(publication, id, row.stated)];
  });
}

/** Result rows by their codes, which may hold any letter. */
function byCodes(rows: readonly ResultRow[]): (codes: readonly string[]) => ResultRow | undefined {
  const known = new Map(rows.map((row) => [JSON.stringify(row.keys.map(({ code }) => code ?? '')), row]));
  return (codes) => known.get(JSON.stringify(codes));
}

const SERIES = 'series ';

/** Series after series, all that the table has; a year of which nothing is published has no row. */
function overTime(publication: Publication, { table }: Figure): ShownRow[] {
  const { result } = publication;
  const rowOf = byCodes(result.rows);
  const isOne = result.query.by.length === 1;
  return table.columns.flatMap((column, place) => {
    if (!column.id.startsWith(SERIES)) return [];
    const series = column.id.slice(SERIES.length);
    return table.rows.flatMap(({ id, cells }) => {
      const row = rowOf(isOne ? [id] : [series, id]);
      return row === undefined ? [] : [itemRow(publication, `${id} ${series}`, row, cells[place]?.text ?? '')];
    });
  });
}

function crossed(publication: Publication): ShownRow[] {
  const { figure, result } = publication;
  if (figure.kind !== 'matrix') return [];
  const rowOf = byCodes(result.rows);
  const margin = result.margins.find(({ dimension }) => dimension === figure.rowDimension)?.rows ?? [];
  return figure.rows.flatMap(({ code, cells }) => {
    const items = figure.columns.flatMap((column, at) => {
      const [datum, row] = [cells[at] ?? null, rowOf([column.code ?? '', code ?? ''])];
      if (datum === null || row === undefined) return [];
      return [itemRow(publication, `${code ?? ''} ${column.code ?? ''}`, row, datum.text)];
    });
    const stated = margin.find(({ keys }) => keys[0]?.code === code)?.stated ?? [];
    return [...items, ...statedRows(publication, code ?? '', stated)];
  });
}

/**
 * The numbers that a figure shows, in its order: of a matrix those of its page. Values are those of the result, with all
 * their digits. Under them stand the sums that the figure's table has.
 */
export function shownRows(publication: Publication): readonly ShownRow[] {
  const { figure } = publication;
  if (figure.kind === 'trend') return overTime(publication, figure);
  const rows = figure.kind === 'matrix' ? crossed(publication) : oneWay(publication);
  return [...rows, ...totalRows(publication)];
}

function periodScope({ result, catalogue }: Publication): readonly Key[] {
  const { query, evidence } = result;
  const { from, to } = query.where;
  const ofOperations = catalogue.datasets.get(query.dataset)?.dimensions.includes('operation') === true;
  if (query.by.includes('period') || (ofOperations && from === null && to === null)) return [];
  if (query.measure === 'change') return [{ dimension: 'period', code: String(to) }];
  const first = from ?? evidence.years[0];
  const last = to ?? evidence.years.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ dimension: 'period', code: first === last ? String(first) : `${first}/${last}` }];
}

/** What holds for all numbers of a figure: dimensions in which one category is chosen, and the years. */
export function scopeOf(publication: Publication): readonly Key[] {
  const { query } = publication.result;
  const chosen = (dimension: Exclude<DimensionId, 'period'>): Key[] => {
    const codes = query.where[dimension];
    return codes?.length === 1 && !query.by.includes(dimension) ? [{ dimension, code: codes[0] ?? null }] : [];
  };
  return [...chosen('operation'), ...chosen('offence'), ...chosen('region'), ...periodScope(publication)];
}
