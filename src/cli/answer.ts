import { codeListOf } from '../domain/domain.ts';
import { figureOf } from '../figure/figure.ts';
import { type Amount, type Data, type Key, type ResultRow, runQuery, type StatedTotal } from '../query/query.ts';
import { queryOf, type Selection, toLink } from '../selection/selection.ts';
import type { Speech } from '../words/words.ts';

function plainAmount({ value, qualifier, upper, status, observed, absent }: Amount) {
  return { value, qualifier, upper, status, observed, absent };
}

function plainStated({ operation, offence, source, value, qualifier, wording, items, relation, verdict }: StatedTotal) {
  return { operation, offence, source, value, qualifier, wording, itemisedSum: items.value, relation, verdict };
}

/**
 * The Result of a selection as it is printed: the same numbers, notes and sources that the dashboard shows for the same
 * link. `value` is a number, or null where none can be given.
 */
export function answerTo(data: Data, selection: Selection, speech: Speech) {
  const { catalogue } = data;
  const result = runQuery(data, queryOf(selection));
  const figure = figureOf(result, catalogue, selection.figure, selection, speech);
  const keyOf = ({ dimension, code }: Key) => {
    const label =
      code === null ? speech.words.undated : codeListOf(catalogue, dimension)?.get(code)?.label[speech.language];
    return { dimension, code, label: label ?? code };
  };
  const rowOf = (row: ResultRow) => ({
    keys: row.keys.map(keyOf),
    value: row.value,
    status: row.count.status,
    qualifier: row.qualifier,
    flags: row.flags,
    count: plainAmount(row.count),
    rate: row.rate,
    change: row.change === null ? null : { from: plainAmount(row.change.from), to: plainAmount(row.change.to) },
    stated: row.stated.map(plainStated),
  });
  const { statedTotal } = result;
  return {
    query: toLink(selection, catalogue).replace(/^\?/, ''),
    dataset: result.query.dataset,
    unit: result.query.unit,
    measure: result.query.measure,
    dimensions: result.query.by,
    where: result.query.where,
    headline: figure?.headline ?? null,
    rows: result.rows.map(rowOf),
    itemisedSum: result.itemisedSum.value,
    itemised: plainAmount(result.itemisedSum),
    statedTotal: statedTotal === null ? null : { value: statedTotal.value, qualifier: statedTotal.qualifier },
    statedTotals: result.statedTotals.map(plainStated),
    parts: result.parts,
    notes: figure?.notes ?? [],
    sources: result.evidence.sources.map((id) => {
      const source = catalogue.sources.get(id);
      return {
        id,
        title: source?.title ?? id,
        publisher: source?.publisher ?? null,
        date: source?.date ?? null,
        url: source?.url ?? null,
      };
    }),
  };
}

/** The same answer as lines of text: headline, table, totals, notes. */
export function answerText(data: Data, selection: Selection, speech: Speech): string {
  const figure = figureOf(runQuery(data, queryOf(selection)), data.catalogue, selection.figure, selection, speech);
  if (figure === null) return speech.words.headline.nothing;
  const { columns, rows, totals } = figure.table;
  const lines = [
    columns.map((column) => column.label),
    ...[...rows, ...totals].map((row) => row.cells.map((cell) => cell.text)),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const padded = lines.map((line) =>
    line
      .map((text, at) =>
        columns[at]?.numeric === true ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const notes = figure.notes.map((note) => `${note.lead} ${note.text}`);
  return [figure.headline, figure.subtitle, '', ...padded, '', ...notes, '', figure.sourceLine].join('\n');
}
