import type { Datum, MatrixFigure } from '../../figure/figure.ts';
import {
  isZero,
  matrixKey,
  type ReadPoint,
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
import { drawLong, statedText } from './longMatrix.ts';
import { type Drawn, type Part, paragraph, REM, stacked } from './sheet.ts';
import { roomFor, signBefore, signMarks } from './signs.ts';

const LINE = SMALL * 1.35 * REM;
const CELL_PADDING = 8;
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
    : element('rect', { ...box, fill: seriesColour(SHADE), 'fill-opacity': (strength / 100).toFixed(2).slice(1) });
}

function texts(lines: readonly string[], x: number, y: number, attributes: Record<string, string | number> = {}) {
  return lines.map((text, index) => element('text', { x, y: y + (index + 1) * LINE - 4, ...attributes }, [text]));
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
  let signs = '';
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
      const shade = cell === null ? null : shadeMark(cell, figure.largest, { ...box, x });
      if (shade !== null) marks.push(shade);
      if (cell !== null) signs += signBefore(cell, right(index), top + LINE / 2, space);
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
      element('g', { 'data-part': 'cells', fill: COLOURS.ink }, marks),
      ...signMarks(signs),
    ],
    points,
  };
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
