/**
 * A column of labels as dictionary codes: row i holds `dictionary[codes[i]]`. Code 0 is always the empty
 * label, so that "none" costs no look-up.
 */
export interface CodeColumn {
  readonly codes: Uint16Array | Uint32Array;
  readonly dictionary: readonly string[];
}

/** A column of numbers; NaN where there is none. */
export type NumberColumn = Float64Array;

/** Collects labels row by row and gives the frozen column. */
export class CodeColumnBuilder {
  readonly #dictionary: string[] = [''];
  readonly #index = new Map<string, number>([['', 0]]);
  readonly #codes: number[] = [];

  push(label: string): void {
    let code = this.#index.get(label);
    if (code === undefined) {
      code = this.#dictionary.length;
      this.#index.set(label, code);
      this.#dictionary.push(label);
    }
    this.#codes.push(code);
  }

  column(): CodeColumn {
    const wide = this.#dictionary.length > 0xffff;
    return {
      codes: wide ? Uint32Array.from(this.#codes) : Uint16Array.from(this.#codes),
      dictionary: Object.freeze([...this.#dictionary]),
    };
  }
}

/** Label in a row of a column; '' where the row lies outside the column. */
export function labelAt(column: CodeColumn, row: number): string {
  return column.dictionary[column.codes[row] ?? 0] ?? '';
}

/** For each code of the dictionary, whether `keep` accepts its label: one test per label, not per row. */
export function codesWhere(column: CodeColumn, keep: (label: string) => boolean): Uint8Array {
  return Uint8Array.from(column.dictionary, (label) => (keep(label) ? 1 : 0));
}
