import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Piece, Picture, Tint } from './visible.ts';

/** The fonts that a picture was taken with, told by how wide a text is in them. */
export interface Taken {
  readonly fonts: string;
  readonly pictures: ReadonlyMap<string, readonly Piece[]>;
}

/** A label that moves by more than this many CSS pixels, or grows or shrinks by it, is another picture. */
const TOLERANCE = 6;
const SIDES = ['left', 'top', 'width', 'height'] as const;
const FOLDER = new URL('../../golden/gallery/', import.meta.url);

function lineOf(piece: Piece): string {
  return `${SIDES.map((side) => String(Math.round(piece[side])).padStart(5)).join('')}  ${piece.what}`;
}

function pieceFrom(line: string): Piece {
  const numbers = SIDES.map((_, at) => Number(line.slice(5 * at, 5 * at + 5)));
  const [left = Number.NaN, top = Number.NaN, width = Number.NaN, height = Number.NaN] = numbers;
  return { what: line.slice(5 * SIDES.length + 2), left, top, width, height };
}

function written({ fonts, pictures }: Taken): string {
  const states = [...pictures].map(([state, pieces]) => [`# ${state}`, ...pieces.map(lineOf), ''].join('\n'));
  return [`fonts ${fonts}`, '', ...states].join('\n');
}

function read(text: string): Taken {
  const [head = '', ...states] = text.split(/^# /m);
  const pictures = states.map((state) => {
    const [name = '', ...lines] = state.split('\n').filter((line) => line !== '');
    return [name, lines.map(pieceFrom)] as const;
  });
  return { fonts: head.replace('fonts ', '').trim(), pictures: new Map(pictures) };
}

/** Pieces by what they are and which of their like: the second "33" is another piece than the first. */
function numbered(pieces: readonly Piece[]): Map<string, Piece> {
  const counts = new Map<string, number>();
  return new Map(
    pieces.map((piece) => {
      const count = (counts.get(piece.what) ?? 0) + 1;
      counts.set(piece.what, count);
      return [count === 1 ? piece.what : `${piece.what} (${count})`, piece];
    }),
  );
}

function differences(state: string, golden: readonly Piece[], now: readonly Piece[]): string[] {
  const [before, after] = [numbered(golden), numbered(now)];
  const gone = [...before.keys()].filter((what) => !after.has(what)).map((what) => `${state}: ${what} is gone`);
  const others = [...after].flatMap(([what, piece]) => {
    const old = before.get(what);
    if (old === undefined) return [`${state}: ${what} is new`];
    const moved = SIDES.filter((side) => Math.abs(piece[side] - old[side]) > TOLERANCE);
    return moved.map((side) => `${state}: ${side} of ${what} was ${old[side]} and is ${Math.round(piece[side])}`);
  });
  return [...gone, ...others];
}

/** What stands otherwise than in the golden file of that name; null where it was taken with other fonts. */
export function movedSince(name: string, now: Taken): readonly string[] | null {
  const golden = read(readFileSync(new URL(name, FOLDER), 'utf8'));
  if (golden.fonts !== now.fonts) return null;
  const states = new Set([...golden.pictures.keys(), ...now.pictures.keys()]);
  return [...states].flatMap((state) =>
    differences(state, golden.pictures.get(state) ?? [], now.pictures.get(state) ?? []),
  );
}

export function writeTaken(name: string, now: Taken): void {
  writeFileSync(new URL(name, FOLDER), written(now));
}

/** Each different colour of texts and marks, on what and with which contrast, in alphabetical order. */
export function colourLines(pictures: readonly Picture[]): string[] {
  const lines = pictures.flatMap(({ tints }) =>
    tints.map(
      ({ kind, colour, behind, contrast, what }) =>
        `${kind.padEnd(10)} ${colour} on ${behind} ${contrast.toFixed(1).padStart(4)}  ${what}`,
    ),
  );
  return [...new Set(lines)].toSorted();
}

export function writeLines(name: string, lines: readonly string[]): void {
  writeFileSync(new URL(name, FOLDER), `${lines.join('\n')}\n`);
}

export function linesOf(name: string): string[] {
  const file = new URL(name, FOLDER);
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
}

const LEAST: Readonly<Record<Tint['kind'], number>> = { text: 4.5, 'large text': 3, mark: 3 };

/** What does not stand out enough, and where: the state, whether it is a text or a mark, and its name in the style sheet. */
export interface Faint {
  readonly where: string;
  readonly colours: string;
}

/** Texts and marks that do not stand out enough from what is behind them. */
export function faint(pictures: ReadonlyMap<string, Picture>): Faint[] {
  return [...pictures].flatMap(([state, { tints }]) =>
    tints
      .filter(({ kind, contrast }) => contrast < LEAST[kind])
      .map(({ kind, what, colour, behind, contrast }) => ({
        where: `${state}: ${kind} ${what}`,
        colours: `${colour} on ${behind}: ${contrast.toFixed(2)}`,
      })),
  );
}
