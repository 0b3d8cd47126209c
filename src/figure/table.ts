import type { Amount, ResultRow } from '../query/query.ts';
import { partLabel, partText, statedLabel } from './beside.ts';
import { amountDatum, type Context, dateOf, itemisedLabel, labelOf, rowDatum, unitsOf } from './context.ts';
import { arranged, totalBeside } from './marks.ts';
import type {
  Arrangement,
  Datum,
  DrawnFigure,
  FigureTable,
  MatrixFigure,
  TableCell,
  TableColumn,
  TableRow,
  TrendFigure,
} from './model.ts';
import { opening } from '../words/words.ts';

function textCell(text: string): TableCell {
  return { text, sort: text, part: null };
}

function numberCell(datum: Datum | null, largest: number): TableCell {
  if (datum === null) return { text: '', sort: null, part: null };
  return {
    text: datum.text,
    sort: datum.value,
    part: datum.value !== null && largest > 0 && datum.value >= 0 ? datum.value / largest : null,
  };
}

function largestOf(values: readonly (number | null)[]): number {
  return Math.max(0, ...values.map((value) => value ?? 0));
}

function column(id: string, label: string, numeric: boolean, sorts: TableColumn['sorts'] = null): TableColumn {
  return { id, label, numeric, sorts };
}

/** One further column of a table by category, with its cell for each row. */
interface Extra {
  readonly column: TableColumn;
  readonly cellOf: (row: ResultRow) => TableCell;
}

function offenceExtras(context: Context): Extra[] {
  const { offences } = context.catalogue;
  const iccsOf = (row: ResultRow): string => offences.get(row.keys[0]?.code ?? '')?.iccs ?? '';
  const known = context.result.rows.some((row) => iccsOf(row) !== '');
  return known
    ? [{ column: column('iccs', context.speech.words.table.iccs, false), cellOf: (row) => textCell(iccsOf(row)) }]
    : [];
}

function operationExtras(context: Context): Extra[] {
  const { speech, catalogue } = context;
  const { table } = speech.words;
  const of = (row: ResultRow) => catalogue.operations.get(row.keys[0]?.code ?? '');
  const text = (id: string, label: string, read: (row: ResultRow) => string): Extra => ({
    column: column(id, label, false),
    cellOf: (row) => textCell(read(row)),
  });
  return [
    text('date', table.date, (row) => {
      const operation = of(row);
      return operation === undefined ? '' : dateOf(context, operation);
    }),
    {
      column: column('days', table.days, true),
      cellOf: (row) => {
        const days = of(row)?.days ?? null;
        return { text: days === null ? '' : speech.whole(days), sort: days, part: null };
      },
    },
    text('area', table.area, (row) => of(row)?.area[speech.language] ?? ''),
    text('participants', table.participants, (row) => of(row)?.participants?.[speech.language] ?? ''),
    {
      column: column('stated', table.stated, true),
      cellOf: (row) => {
        const stated = totalBeside(row) ?? (row.stated.length === 1 ? (row.stated[0] ?? null) : null);
        return {
          text: stated === null ? '' : speech.qualified(stated.value, stated.qualifier),
          sort: stated?.value ?? null,
          part: null,
        };
      },
    },
  ];
}

/** The numbers behind a measure: a share's count, a rate's numerator and denominator, both counts of a change. */
function measureExtras(context: Context): Extra[] {
  const { speech, result } = context;
  const { measure, where } = result.query;
  const units = opening(unitsOf(context));
  const amount = (id: string, label: string, amountOf: (row: ResultRow) => Amount | null): Extra => ({
    column: column(id, label, true),
    cellOf: (row) => {
      const found = amountOf(row);
      return found === null ? textCell('') : numberCell(amountDatum(context, found), 0);
    },
  });
  const whole = (id: string, label: string, read: (row: ResultRow) => number | null): Extra => ({
    column: column(id, label, true),
    cellOf: (row) => {
      const value = read(row);
      return { text: value === null ? '' : speech.whole(value), sort: value, part: null };
    },
  });
  if (measure === 'share')
    return [amount('count', units, (row) => (row.flags.includes('stated_only') ? null : row.count))];
  if (measure === 'change') {
    return [
      amount('from', `${units} ${where.from}`, (row) => row.change?.from ?? null),
      amount('to', `${units} ${where.to}`, (row) => row.change?.to ?? null),
    ];
  }
  if (measure === 'rate') {
    return [
      whole('count', units, (row) => row.rate?.numerator ?? null),
      whole('population', speech.words.table.population, (row) => row.rate?.population ?? null),
    ];
  }
  return [];
}

function valueLabel(context: Context): string {
  const { words } = context.speech;
  const { measure } = context.result.query;
  return measure === 'count' ? opening(unitsOf(context)) : words.measures[measure];
}

function totalRows(context: Context, width: number): TableRow[] {
  const { result, speech } = context;
  const { measure } = result.query;
  // Rates and changes add up to nothing, and the counts behind them are not all that was reported.
  if (measure === 'change' || measure === 'rate') return [];
  const place = measure === 'count' ? 1 : 2;
  const cells = (label: string, text: string): TableCell[] =>
    Array.from({ length: width }, (_, index) => textCell(index === 0 ? label : index === place ? text : ''));
  const sum: TableRow = {
    id: 'itemised',
    kind: 'item',
    cells: cells(itemisedLabel(context), amountDatum(context, result.itemisedSum).text),
  };
  const stated = result.statedTotals.map(
    (one, index): TableRow => ({
      id: `stated-${index}`,
      kind: 'item',
      cells: cells(statedLabel(context, one.offence), speech.qualified(one.value, one.qualifier)),
    }),
  );
  return [sum, ...stated];
}

/** Table of a one-way figure: a row per category, what it must be read with, and totals that say what they sum. */
function barsTable(context: Context, rows: readonly ResultRow[]): FigureTable {
  const { speech, result } = context;
  const by = result.query.by[0] ?? 'offence';
  const extras = [
    ...measureExtras(context),
    ...(by === 'offence' ? offenceExtras(context) : by === 'operation' ? operationExtras(context) : []),
  ];
  const largest = largestOf(rows.map((row) => rowDatum(context, row).value));
  const columns = [
    column('label', speech.words.dimensions[by], false, 'label'),
    column('value', valueLabel(context), true, 'value'),
    ...extras.map((extra) => extra.column),
  ];
  const items = rows.map(
    (row): TableRow => ({
      id: row.keys.map((key) => key.code ?? '').join(' '),
      kind: row.flags.includes('inside') ? 'inside' : 'item',
      cells: [
        textCell(labelOf(context, row.keys[0])),
        numberCell(rowDatum(context, row), largest),
        ...extras.map((extra) => extra.cellOf(row)),
      ],
    }),
  );
  const parts = result.parts.map((part, index): TableRow => {
    const value: TableCell = { text: partText(context, part), sort: part.value, part: null };
    return {
      id: `part-${index}`,
      kind: 'part',
      cells: [textCell(partLabel(context, part)), value, ...extras.map(() => textCell(''))],
    };
  });
  return {
    caption: speech.words.table.heading,
    columns,
    rows: [...items, ...parts],
    totals: totalRows(context, columns.length),
  };
}

/** Table of a trend: a row per year, a column per series, all of them; beside a single one, the numbers behind it. */
function trendTable(context: Context, { series: drawn, undrawn, years }: TrendFigure): FigureTable {
  const { speech, result } = context;
  const series = [...drawn, ...undrawn];
  const rows = result.query.by.length === 1 ? result.rows : [];
  const largest = largestOf(series.flatMap((one) => one.points.map((point) => point.value)));
  const extras = rows.length === 0 ? [] : measureExtras(context);
  const rowOf = new Map(rows.map((row) => [row.keys[0]?.code, row]));
  const extraCell = (extra: Extra, year: number): TableCell => {
    const row = rowOf.get(String(year));
    return row === undefined ? textCell('') : extra.cellOf(row);
  };
  return {
    caption: speech.words.table.heading,
    columns: [
      column('year', speech.words.dimensions.period, false),
      ...series.map((one) => column(`series ${one.code ?? ''}`, one.label, true)),
      ...extras.map((extra) => extra.column),
    ],
    rows: years.map((year, index) => ({
      id: String(year),
      kind: 'item',
      cells: [
        { text: String(year), sort: year, part: null },
        ...series.map((one) => numberCell(one.points[index] ?? null, largest)),
        ...extras.map((extra) => extraCell(extra, year)),
      ],
    })),
    totals: [],
  };
}

/** Table of a matrix in long form: a row per published cell of the page shown, then the sum over all pages. */
function matrixTable(context: Context, matrix: MatrixFigure): FigureTable {
  const { speech, result } = context;
  const [across = 'offence', down = 'operation'] = result.query.by;
  const largest = largestOf(matrix.rows.flatMap((row) => row.cells.map((cell) => cell?.value ?? null)));
  return {
    caption: speech.words.table.heading,
    columns: [
      column('label', speech.words.dimensions[down], false, 'label'),
      column('across', speech.words.dimensions[across], false),
      column('value', valueLabel(context), true, 'value'),
    ],
    rows: matrix.rows.flatMap((row) =>
      row.cells.flatMap((cell, index): TableRow[] => {
        const head = matrix.columns[index];
        if (cell === null || head === undefined) return [];
        return [
          {
            id: `${row.code ?? ''} ${head.code ?? ''}`,
            kind: 'item',
            cells: [textCell(row.label), textCell(head.label), numberCell(cell, largest)],
          },
        ];
      }),
    ),
    totals:
      matrix.grandTotal === null
        ? []
        : [
            {
              id: 'itemised',
              kind: 'item',
              cells: [textCell(matrix.totalLabel), textCell(''), textCell(matrix.grandTotal.text)],
            },
          ],
  };
}

/** The table of a figure: the same numbers in the same order, and beside them what they must be read with. */
export function tableOf(context: Context, arrangement: Arrangement, figure: DrawnFigure): FigureTable {
  if (figure.kind === 'trend') return trendTable(context, figure);
  if (figure.kind === 'matrix') return matrixTable(context, figure);
  const labelFor = (row: ResultRow): string => labelOf(context, row.keys[0]);
  const valueFor = (row: ResultRow): number | null =>
    figure.kind === 'stated' ? row.count.value : rowDatum(context, row).value;
  return barsTable(context, arranged(context.result.rows, arrangement, context, labelFor, valueFor));
}
