import { type CodeColumn, CodeColumnBuilder, type NumberColumn } from './column.ts';

export { codesWhere, labelAt } from './column.ts';

/** Immutable columns of equal length: `Codes` names those of labels, `Numbers` those of numbers. */
export interface Table<Codes extends string, Numbers extends string> {
  readonly rows: number;
  readonly codes: Readonly<Record<Codes, CodeColumn>>;
  readonly numbers: Readonly<Record<Numbers, NumberColumn>>;
}

/** Builds a table from a reader of cells, column by column. Numbers that are absent come as NaN. */
export function tableOf<Codes extends string, Numbers extends string>(
  rows: number,
  codeNames: readonly Codes[],
  numberNames: readonly Numbers[],
  labelOf: (row: number, name: Codes) => string,
  numberOf: (row: number, name: Numbers) => number,
): Table<Codes, Numbers> {
  const codes = {} as Record<Codes, CodeColumn>;
  for (const name of codeNames) {
    const builder = new CodeColumnBuilder();
    for (let row = 0; row < rows; row++) builder.push(labelOf(row, name));
    codes[name] = builder.column();
  }
  const numbers = {} as Record<Numbers, NumberColumn>;
  for (const name of numberNames) {
    numbers[name] = Float64Array.from({ length: rows }, (_, row) => numberOf(row, name));
  }
  return Object.freeze({ rows, codes: Object.freeze(codes), numbers: Object.freeze(numbers) });
}
