import type { Datum, MatrixFigure, MatrixRow } from '../../figure/figure.ts';
import { isZero, type ReadPoint, SMALL, type Space, wrapped } from '../../layout/layout.ts';
import type { DrawnSpeech } from '../../words/words.ts';
import { element, type Markup } from '../markup.ts';
import { COLOURS, seriesColour } from './colours.ts';
import { type Drawn, LEAD_LEADING, leadLines, REM } from './sheet.ts';
import { roomFor, signBefore, signMarks } from './signs.ts';
import { tidy } from './tidy.ts';

const LINE = SMALL * 1.35 * REM;
const LEAD_LINE = SMALL * LEAD_LEADING * REM;
const PADDING = 8;
const ABOVE_ROW = 16;
const ABOVE_LINE = 2;
const FEW_LINES = 2;
const ZERO_LINE = 2;

export function statedText(row: MatrixRow, { words }: DrawnSpeech): string[] {
  return row.stated === null ? [] : [words.chart.stated(row.stated.text)];
}

/** A figure of a row: what it is of in lines, its number at the end of the last of these or below them, and its height. */
function layLine(
  label: string,
  cell: Datum,
  space: Space,
): { readonly lines: readonly string[]; readonly height: number } {
  const room = space.width - roomFor(cell, space) - 3 * PADDING;
  const lines = wrapped(label, Math.max(room, space.width / 2), SMALL, space);
  return { lines, height: Math.round((lines.length + (room < space.width / 2 ? 1 : 0)) * LINE + 2) };
}

/** At whole pixels: hundreds of heights need no decimals. */
function textAt(
  y: number,
  children: readonly (Markup | string)[],
  attributes: Readonly<Record<string, string | number>> = {},
): Markup {
  return element('text', { ...attributes, y: Math.round(y) }, children);
}

/** What a long matrix is drawn of, from the top down. Hundreds of texts and shades share what they have in common. */
class LongMatrix {
  readonly #figure: MatrixFigure;
  readonly #space: Space;
  readonly #texts: Markup[] = [];
  /** All shades as one outline, each going on from the lower left corner of the one before. */
  #shades = '';
  #shadedTo = 0;
  /** Lines where the number is zero, and signs where there is none, each as one outline. */
  #zeros = '';
  #signs = '';
  readonly #points: ReadPoint[] = [];
  #top = 0;

  constructor(figure: MatrixFigure, space: Space) {
    this.#figure = figure;
    this.#space = space;
  }

  lead(bold: string, rest: readonly string[]): void {
    if (this.#top > 0) this.#top += ABOVE_ROW;
    const lines = leadLines(bold, rest.join(' · '), this.#space);
    for (const [index, line] of lines.entries())
      this.#texts.push(textAt(this.#top + index * LEAD_LINE + SMALL * REM, line));
    this.#top = Math.round(this.#top + lines.length * LEAD_LINE);
  }

  cells(row: number, cells: MatrixRow['cells']): void {
    const shown = cells.filter((cell) => cell !== null).length;
    const first = this.#top;
    // What many lines share stands once, around them; around few it would be longer than what it saves.
    const shares = shown > FEW_LINES;
    const end = this.#space.width - PADDING;
    const [labelled, numbered] = [{ x: PADDING }, { x: end, 'text-anchor': 'end' }];
    const labels: Markup[] = [];
    const numbers: Markup[] = [];
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      this.#top += ABOVE_LINE;
      const { lines, height } = layLine(this.#figure.columns[column]?.label ?? '', cell, this.#space);
      const below = this.#top - (shares ? first : 0);
      labels.push(
        ...lines.map((line, index) => textAt(below + (index + 1) * LINE - 4, [line], shares ? {} : labelled)),
      );
      numbers.push(textAt(below + height - 6, [cell.text], shares ? {} : numbered));
      this.#shade(cell, height);
      if (isZero(cell)) this.#zeros += `M0,${this.#top}h${ZERO_LINE}v${height}H0Z`;
      this.#signs += signBefore(cell, end, this.#top + height - 2 - LINE / 2, this.#space);
      const place = { kind: 'cell', row, column } as const;
      this.#points.push({ x: 0, y: this.#top, width: this.#space.width, height, place });
      this.#top += height;
    }
    const around = (x: number, texts: readonly Markup[], attributes: Readonly<Record<string, string>>): Markup =>
      element('g', { transform: `translate(${x},${first})`, ...attributes }, texts);
    this.#texts.push(
      ...(shares
        ? [around(PADDING, labels, {}), around(end, numbers, { 'text-anchor': 'end' })]
        : [...labels, ...numbers]),
    );
  }

  done(): Drawn {
    const shades = { d: tidy(`M0,0${this.#shades}`), fill: seriesColour(1), 'fill-opacity': '.2' };
    return {
      height: this.#top,
      marks: [
        ...(this.#shades === '' ? [] : [element('path', shades)]),
        ...(this.#zeros === '' ? [] : [element('path', { d: this.#zeros, fill: seriesColour(1) })]),
        element('g', { 'data-part': 'rows', fill: COLOURS.ink }, this.#texts),
        ...signMarks(this.#signs),
      ],
      points: this.#points,
    };
  }

  /** A shade behind a line, as long as its number is large. */
  #shade({ value }: Datum, height: number): void {
    const { largest } = this.#figure;
    if (value === null || value <= 0 || largest <= 0) return;
    const width = Math.round(this.#space.width * (value / largest) * 10) / 10;
    if (width === 0) return;
    this.#shades += `m0,${this.#top - this.#shadedTo}h${width}v${height}H0`;
    this.#shadedTo = this.#top + height;
  }
}

/** A matrix where its columns have no room: row by row, what is published in each. */
export function drawLong(figure: MatrixFigure, speech: DrawnSpeech, space: Space): Drawn {
  const drawn = new LongMatrix(figure, space);
  for (const [place, row] of figure.rows.entries()) {
    drawn.lead(`${row.label}: ${row.total.text}`, [
      ...(row.detail === null ? [] : [row.detail]),
      ...statedText(row, speech),
    ]);
    drawn.cells(place, row.cells);
  }
  if (figure.grandTotal !== null) drawn.lead(`${figure.totalLabel}: ${figure.grandTotal.text}`, []);
  return drawn.done();
}
