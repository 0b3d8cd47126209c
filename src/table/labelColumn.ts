import { type CodeColumn, codesFor } from './column.ts';
import { labelsOf } from './dictionary.ts';

/** A column of labels that come one by one as text. */
export class LabelColumn {
  readonly #known = new Map<string, number>();
  readonly #codes: number[] = [];

  push(label: string): void {
    const code = this.#known.get(label) ?? this.#known.size;
    if (code === this.#known.size) this.#known.set(label, code);
    this.#codes.push(code);
  }

  done(): CodeColumn {
    const codes = codesFor(this.#known.size, this.#codes.length);
    codes.set(this.#codes);
    return Object.freeze({ codes, labels: labelsOf([...this.#known.keys()]) });
  }
}
