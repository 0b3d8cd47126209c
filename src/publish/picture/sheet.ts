import { type ReadPoint, SMALL, type Space, wrapped } from '../../layout/layout.ts';
import { element, type Markup } from '../markup.ts';
import { exportWidth } from './advances.ts';

export const REM = 16;

/** The room of a picture inside its edges, measured by the widths of the font of publications. */
export function pictureSpace(width: number, padding: number): Space {
  return { width: width - 2 * padding, rem: REM, measure: exportWidth };
}

/** A part of a picture, drawn from 0 downwards. */
export interface Drawn {
  readonly height: number;
  readonly marks: readonly Markup[];
  readonly points: readonly ReadPoint[];
}

/** What is drawn in a picture, and the room above it, in CSS pixels. */
export interface Part {
  readonly drawn: Drawn;
  readonly above: number;
}

/** Words of one weight, set one after the other. */
interface Run {
  readonly text: string;
  readonly bold: boolean;
}

export interface Lettering {
  /** In rem. */
  readonly size: number;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  readonly fill: string;
  readonly weight?: 400 | 700;
}

/** Line height of small text that begins with bold words, as a multiple of its size. */
export const LEAD_LEADING = 1.4;

/** Text in lines, drawn from 0 downwards. */
export function paragraph(text: string, space: Space, lettering: Lettering): Drawn {
  const { size, leading, fill, weight = 400 } = lettering;
  const lines = wrapped(text, space.width, size, space, weight);
  return drawnLines(
    lines.map((line) => [line]),
    size,
    leading,
    { fill, 'font-weight': weight === 400 ? null : weight },
  );
}

function drawnLines(
  lines: readonly (readonly (Markup | string)[])[],
  size: number,
  leading: number,
  attributes: Readonly<Record<string, string | number | null>>,
): Drawn {
  const line = size * leading * REM;
  const texts = lines.map((children, index) => element('text', { y: index * line + size * REM }, children));
  return {
    height: lines.length * line,
    marks:
      lines.length === 0
        ? []
        : [element('g', { 'font-size': size === SMALL ? null : size * REM, ...attributes }, texts)],
    points: [],
  };
}

/** Text that begins with bold words, in lines that are no wider than the room, whatever the weights. */
export function leadLines(lead: string, text: string, space: Space): readonly (readonly (Markup | string)[])[] {
  const words = [...boldness(lead, true), ...boldness(text, false)];
  const lines: Run[][] = [[]];
  let used = 0;
  for (const { text: word, bold } of words) {
    for (const [place, piece] of wrapped(word, space.width, SMALL, space, bold ? 700 : 400).entries()) {
      const width = exportWidth(piece, SMALL * REM, bold ? 700 : 400);
      const gap = used === 0 ? 0 : exportWidth(' ', SMALL * REM, 400);
      if (place > 0 || used + gap + width > space.width) {
        lines.push([{ text: piece, bold }]);
        used = width;
      } else {
        lines.at(-1)?.push({ text: used === 0 ? piece : ` ${piece}`, bold });
        used += gap + width;
      }
    }
  }
  return lines.map((line) =>
    merged(line).map((run) => (run.bold ? element('tspan', { 'font-weight': 700 }, [run.text]) : run.text)),
  );
}

/** A paragraph that begins with bold words. */
export function leadParagraph(lead: string, text: string, space: Space, fill: string): Drawn {
  return drawnLines(leadLines(lead, text, space), SMALL, LEAD_LEADING, { fill });
}

function boldness(text: string, bold: boolean): Run[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ text: word, bold }));
}

function merged(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last?.bold === run.bold) out[out.length - 1] = { text: last.text + run.text, bold: run.bold };
    else out.push(run);
  }
  return out;
}

/** Parts under one another, each with the room above it. */
export function stacked(parts: readonly Part[]): Drawn {
  let top = 0;
  const marks: Markup[] = [];
  const points: ReadPoint[] = [];
  for (const { drawn, above } of parts) {
    if (drawn.marks.length === 0) continue;
    top += top === 0 ? 0 : above;
    const at = top;
    marks.push(at === 0 ? group(drawn.marks) : moved(drawn.marks, `translate(0,${at.toFixed(0)})`));
    points.push(...drawn.points.map((point) => ({ ...point, y: point.y + Math.round(at) })));
    top = Math.round(at) + drawn.height;
  }
  return { height: top, marks, points };
}

/** Marks in a group that is moved; one that is a group already needs none around it. */
function moved(marks: readonly Markup[], transform: string): Markup {
  const [only] = marks;
  return marks.length === 1 && only?.name === 'g' && only.attributes['transform'] === undefined
    ? { ...only, attributes: { transform, ...only.attributes } }
    : element('g', { transform }, marks);
}

function group(marks: readonly Markup[]): Markup {
  const [only] = marks;
  return marks.length === 1 && only !== undefined ? only : element('g', {}, marks);
}
