import type { Datum, MatrixFigure, MatrixRow } from '../../figure/figure.ts';
import {
  isZero,
  matrixKey,
  type ReadPoint,
  SIGN_SIZE,
  signAt,
  SMALL,
  type Space,
  shadeOf,
  textWidth,
  wrapped,
} from '../../layout/layout.ts';
import type { DrawnSpeech } from '../../words/words.ts';
import { element, type Markup } from '../markup.ts';
import { COLOURS, seriesColour } from './colours.ts';
import { drawKey, lookEntry } from './key.ts';
import { paintOf } from './paint.ts';
import { type Drawn, leadParagraph, type Part, paragraph, REM, stacked } from './sheet.ts';
import { tidy } from './tidy.ts';

const LINE = SMALL * 1.35 * REM;
const CELL_PADDING = 8;
const SIGN_GAP = 6;
const ZERO_LINE = 2;
const SHADE = 1;
/** Part of the width that the labels of the rows may take. */
const LABELS = 0.3;
const LEAST_LABELS = 96;

interface Grid {
  readonly labels: number;
  readonly total: number;
  readonly cell: number;
  readonly heads: readonly (readonly string[])[];
}

function widest(texts: readonly string[], space: Space, weight = 400): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, SMALL, space, weight)));
}

/** Room for what stands in a cell: its text, and before it the sign of what is absent. */
function roomFor(cell: Datum, space: Space): number {
  const sign = cell.state === 'observed' ? 0 : SIGN_SIZE + SIGN_GAP;
  return textWidth(cell.text, SMALL, space) + sign;
}

/** Columns side by side where every number and every word of a heading has room; else null. */
function gridOf(figure: MatrixFigure, totalHead: string, space: Space): Grid | null {
  const { rows, columns, columnTotals, grandTotal } = figure;
  const cells = [...rows.flatMap((row) => row.cells), ...columnTotals].filter((one) => one !== null);
  const room = Math.max(0, ...cells.map((one) => roomFor(one, space)));
  const words = columns.flatMap((column) => column.label.split(' '));
  const totals = [totalHead, grandTotal?.text ?? '', ...rows.map((row) => row.total.text)];
  const labels = Math.max(LEAST_LABELS, space.width * LABELS);
  const total = widest(totals, space, 700) + 2 * CELL_PADDING;
  const cell = (space.width - labels - total) / Math.max(1, columns.length);
  if (cell < Math.max(room, widest(words, space)) + 2 * CELL_PADDING) return null;
  const heads = columns.map((column) => wrapped(column.label, cell - 2 * CELL_PADDING, SMALL, space));
  return { labels, total, cell, heads };
}

/** What stands behind a number: a shade, or at a zero a line. */
function shadeMark(cell: Datum, largest: number, box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>) {
  if (isZero(cell)) return element('rect', { ...box, width: ZERO_LINE, fill: seriesColour(SHADE) });
  const strength = shadeOf(cell.value, largest);
  return strength === 0
    ? null
    : element('rect', { ...box, fill: seriesColour(SHADE), 'fill-opacity': (strength / 100).toFixed(2) });
}

function texts(lines: readonly string[], x: number, y: number, attributes: Record<string, string | number> = {}) {
  return lines.map((text, index) => element('text', { x, y: y + (index + 1) * LINE - 4, ...attributes }, [text]));
}

/** The sign of what is absent, before its text that ends at `x` on a line that begins at `y`. */
function signMark(cell: Datum, x: number, y: number, space: Space): Markup | null {
  const path = signAt(cell, x - roomFor(cell, space), y + LINE / 2);
  return path === null ? null : element('path', { d: tidy(path), ...paintOf('sign', '') });
}

function statedText(row: MatrixRow, { words }: DrawnSpeech): string[] {
  return row.stated === null ? [] : [words.chart.stated(row.stated.text)];
}

/** Offences across, rows down, a shade behind each number. */
function drawGrid(figure: MatrixFigure, grid: Grid, speech: DrawnSpeech, space: Space): Drawn {
  const { table } = speech.words;
  const end = { 'text-anchor': 'end' };
  const right = (column: number): number => grid.labels + grid.total + (column + 1) * grid.cell - CELL_PADDING;
  const totalRight = grid.labels + grid.total - CELL_PADDING;
  const headLines = Math.max(1, ...grid.heads.map((head) => head.length));
  const marks: Markup[] = [
    ...texts([table.total], totalRight, (headLines - 1) * LINE, end),
    ...grid.heads.flatMap((head, index) => texts(head, right(index), (headLines - head.length) * LINE, end)),
  ];
  const points: ReadPoint[] = [];
  let top = headLines * LINE + 6;
  const rules: string[] = [`M0,${top}H${space.width}`];
  for (const [place, row] of figure.rows.entries()) {
    const label = [row.label, ...(row.detail === null ? [] : [row.detail]), ...statedText(row, speech)];
    const lines = label.map((text) => wrapped(text, grid.labels - CELL_PADDING, SMALL, space));
    const [first = []] = lines;
    const lesser = lines.slice(1).flat();
    const height = (first.length + lesser.length) * LINE + 6;
    const box = { y: top, height, width: grid.cell };
    for (const [index, cell] of row.cells.entries()) {
      const x = right(index) + CELL_PADDING - grid.cell;
      if (cell !== null) {
        const signs = [shadeMark(cell, figure.largest, { ...box, x }), signMark(cell, right(index), top, space)];
        marks.push(...signs.filter((one) => one !== null));
      }
      marks.push(
        ...texts([cell?.text ?? '·'], right(index), top, cell === null ? { ...end, fill: COLOURS.faint } : end),
      );
      points.push({ ...box, x, place: { kind: 'cell', row: place, column: index } });
    }
    marks.push(
      ...texts(first, 0, top),
      ...texts(lesser, 0, top + first.length * LINE, { fill: COLOURS.muted }),
      ...texts([row.total.text], totalRight, top, { ...end, 'font-weight': 700 }),
    );
    top += height;
    rules.push(`M0,${top.toFixed(1)}H${space.width}`);
  }
  const sum = wrapped(figure.totalLabel, grid.labels - CELL_PADDING, SMALL, space);
  marks.push(
    ...texts(sum, 0, top),
    ...texts([figure.grandTotal?.text ?? ''], totalRight, top, { ...end, 'font-weight': 700 }),
    ...figure.columnTotals.flatMap((cell, index) => texts([cell.text], right(index), top, end)),
  );
  return {
    height: top + sum.length * LINE + 4,
    marks: [
      element('path', { d: rules.join(''), stroke: COLOURS.rule }),
      element('g', { 'data-part': 'cells', 'font-size': SMALL * REM, fill: COLOURS.ink }, marks),
    ],
    points,
  };
}

/** One line of a narrow matrix: what it says, and its number at the end with a shade behind the line. */
function drawLine(text: string, cell: Datum, largest: number, place: ReadPoint['place'], space: Space): Drawn {
  const room = roomFor(cell, space) + CELL_PADDING;
  const lines = wrapped(text, Math.max(space.width - room - 2 * CELL_PADDING, space.width / 2), SMALL, space);
  const below = space.width - room - 2 * CELL_PADDING < space.width / 2 ? 1 : 0;
  const height = (lines.length + below) * LINE + 2;
  const share = cell.value === null || largest <= 0 ? 0 : Math.max(0, cell.value / largest);
  return {
    height,
    marks: [
      element('g', { 'font-size': SMALL * REM, fill: COLOURS.ink }, [
        isZero(cell) ? shadeMark(cell, largest, { x: 0, y: 0, width: 0, height }) : null,
        share === 0
          ? null
          : element('rect', { width: space.width * share, height, fill: seriesColour(SHADE), 'fill-opacity': '.2' }),
        ...texts(lines, CELL_PADDING, 0),
        signMark(cell, space.width - CELL_PADDING, height - LINE - 2, space),
        ...texts([cell.text], space.width - CELL_PADDING, height - LINE - 2, { 'text-anchor': 'end' }),
      ]),
    ],
    points: [{ x: 0, y: 0, width: space.width, height, place }],
  };
}

/** A matrix where its columns have no room: row by row, what is published in each. */
function drawLong(figure: MatrixFigure, speech: DrawnSpeech, space: Space): Drawn {
  const lead = (text: string, rest: readonly string[]) => ({
    drawn: leadParagraph(text, rest.join(' · '), space, COLOURS.ink),
    above: 16,
  });
  return stacked([
    ...figure.rows.flatMap((row, place) => [
      lead(`${row.label}: ${row.total.text}`, [
        ...(row.detail === null ? [] : [row.detail]),
        ...statedText(row, speech),
      ]),
      ...row.cells.flatMap((cell, column) => {
        if (cell === null) return [];
        const label = figure.columns[column]?.label ?? '';
        const at = { kind: 'cell', row: place, column } as const;
        return [{ drawn: drawLine(label, cell, figure.largest, at, space), above: 2 }];
      }),
    ]),
    ...(figure.grandTotal === null ? [] : [lead(`${figure.totalLabel}: ${figure.grandTotal.text}`, [])]),
  ]);
}

/** Which rows are shown, where these are not all. */
function drawCut({ page, pages, matching, all }: MatrixFigure, speech: DrawnSpeech, space: Space): Drawn {
  const { matrix } = speech.words;
  const parts = [
    ...(matching < all ? [matrix.matching(speech.whole(matching), speech.whole(all))] : []),
    ...(pages > 1 ? [matrix.page(speech.whole(page), speech.whole(pages))] : []),
  ];
  return paragraph(parts.join(' · '), space, { size: SMALL, leading: 1.4, fill: COLOURS.muted });
}

/** Rows and columns of numbers; where there is no room for the columns, one row after the other. */
function drawMatrix(figure: MatrixFigure, speech: DrawnSpeech, space: Space): Drawn {
  const grid = gridOf(figure, speech.words.table.total, space);
  const rows = grid === null ? drawLong(figure, speech, space) : drawGrid(figure, grid, speech, space);
  return stacked([
    { drawn: rows, above: 0 },
    { drawn: drawCut(figure, speech, space), above: 12 },
  ]);
}

/** The matrix, with a key over it of what stands in it beside numbers. */
export function matrixParts(figure: MatrixFigure, speech: DrawnSpeech, space: Space, hatch: string): readonly Part[] {
  const entries = matrixKey(figure, speech).map((entry) => lookEntry(entry, hatch));
  return [
    { drawn: drawKey(entries, space), above: REM },
    { drawn: drawMatrix(figure, speech, space), above: REM },
  ];
}
