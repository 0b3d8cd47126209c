import type { ResultRow } from '../query/query.ts';
import { opening } from '../words/words.ts';
import {
  amountDatum,
  amountText,
  categoriesText,
  type Context,
  detailOf,
  itemisedLabel,
  labelOf,
  remarkText,
  rowDatum,
  unitsOf,
} from './context.ts';
import { itemisedUnits, measured } from './headline.ts';
import { arranged, statedDatum, totalBeside } from './marks.ts';
import type { Arrangement, Datum, Frame, MatrixFigure, MatrixRow } from './model.ts';
import { summaryOf } from './summary.ts';

const PAGE_ROWS = 20;

function cellsByCode(context: Context): Map<string, Datum> {
  return new Map(
    context.result.rows.map((row) => [row.keys.map((key) => key.code ?? '').join('\u0000'), rowDatum(context, row)]),
  );
}

function matrixRowOf(
  context: Context,
  row: ResultRow,
  columns: readonly ResultRow[],
  cells: Map<string, Datum>,
): MatrixRow {
  const key = row.keys[0];
  const beside = totalBeside(row);
  return {
    code: key?.code ?? null,
    label: labelOf(context, key),
    detail: detailOf(context, key),
    cells: columns.map((column) => cells.get(`${column.keys[0]?.code ?? ''}\u0000${key?.code ?? ''}`) ?? null),
    total: rowDatum(context, row),
    stated: beside === null ? null : statedDatum(context, beside),
  };
}

function matrixHeadline(context: Context): string {
  const { headline } = context.speech.words;
  const { margins, itemisedSum, query } = context.result;
  const [types = '', places = ''] = margins.map(({ dimension, rows }) =>
    categoriesText(context, dimension, rows.length),
  );
  if (query.measure !== 'count')
    return headline.inAll(`${measured(context, opening(unitsOf(context)))}: ${types}`, places);
  const sum = opening(`${amountText(context, itemisedSum)} ${itemisedUnits(context)}`);
  return headline.inAll(`${sum}: ${types}`, places) + remarkText(context, itemisedSum);
}

/** Offences across, operations or regions down; searched and paged, while totals are over all that is chosen. */
export function matrixOf(
  context: Context,
  arrangement: Arrangement,
  frame: Omit<Frame, 'headline' | 'summary'>,
): MatrixFigure {
  const { result, speech } = context;
  const [across, down] = result.margins;
  const columns = across?.rows ?? [];
  const cells = cellsByCode(context);
  const rows = (down?.rows ?? []).map((row) => matrixRowOf(context, row, columns, cells));
  const wanted = arrangement.find.trim().toLocaleLowerCase(speech.language);
  const matching = rows.filter((row) =>
    `${row.label} ${row.detail ?? ''}`.toLocaleLowerCase(speech.language).includes(wanted),
  );
  const ordered = arranged(
    matching,
    arrangement,
    context,
    (row) => row.label,
    (row) => row.total.value,
  );
  const pages = Math.max(1, Math.ceil(ordered.length / PAGE_ROWS));
  const page = Math.min(arrangement.page, pages);
  const shown = ordered.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
  const headline = matrixHeadline(context);
  const marks = shown.map((row) => ({ label: row.label, text: row.total.text, stated: row.stated }));
  const head = columns.map((column) => ({
    code: column.keys[0]?.code ?? null,
    label: labelOf(context, column.keys[0]),
  }));
  const columnTotals = columns.map((column) => rowDatum(context, column));
  const totalLabel = itemisedLabel(context);
  // Shares and rates have no sum of sums; a count has.
  const grandTotal = result.query.measure === 'count' ? amountDatum(context, result.itemisedSum) : null;
  return {
    ...frame,
    kind: 'matrix',
    headline,
    summary: summaryOf(context, speech.words.summary.matrix, headline, marks),
    rowDimension: down?.dimension ?? 'operation',
    columns: head,
    rows: shown,
    columnTotals,
    grandTotal,
    totalLabel,
    largest: Math.max(0, ...[...cells.values()].map((cell) => cell.value ?? 0)),
    page,
    pages,
    matching: matching.length,
    all: rows.length,
  };
}
