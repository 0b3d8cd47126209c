import type { Comparison, Datum, Mark } from '../figure/figure.ts';

/** What is drawn as a bar: a mark of the figure, or one of the totals of a comparison. */
export interface LaidMark extends Mark {
  /** Drawn as an outline: stated by a source, not itemised. */
  readonly outlined?: boolean;
  /** What to write of the total that the source states beside this mark. */
  readonly statedText?: string;
}

/**
 * A mark as it is drawn: its number at the end of the bar, the remark on it under the label. Where there is no number,
 * but a total that the source states, the outline and its text say that.
 */
export function laidMark(mark: Mark, statedText: (text: string) => string): LaidMark {
  const detail = [mark.detail, mark.remark].filter((part) => part !== null).join(' · ');
  const drawn = { ...mark, text: mark.number, detail: detail === '' ? null : detail };
  if (mark.stated === null) return drawn;
  return { ...drawn, statedText: statedText(mark.stated.text), text: mark.value === null ? '' : mark.number };
}

function total(datum: Datum, label: string, detail: string | null, outlined: boolean): LaidMark {
  return { ...datum, code: null, label, detail, inside: false, stated: null, outlined };
}

/** The marks that the two totals of a comparison are drawn as. */
export function totalMarks({ itemised, itemisedLabel, stated }: Comparison): readonly LaidMark[] {
  return [
    total(itemised, itemisedLabel, null, false),
    ...stated.map((one) => total(one, one.label, one.wording === null ? null : `“${one.wording}”`, true)),
  ];
}

/** The values that the itemised sum is drawn in, item by item. */
export function itemParts({ segments }: Comparison): readonly number[] {
  return segments.filter((one) => !one.inside).map((one) => one.value ?? 0);
}
