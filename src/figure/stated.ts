import { comparisonOf, standingOf } from './comparison.ts';
import { amountDatum, amountText, axisOf, type Context, unitsOf } from './context.ts';
import { arranged, markOf } from './marks.ts';
import type { Arrangement, Comparison, Frame, StatedFigure } from './model.ts';
import { summaryOf } from './summary.ts';

function withoutTotal(context: Context): Comparison {
  const { result, speech } = context;
  const units = unitsOf(context);
  const itemised = amountDatum(context, result.itemisedSum);
  return {
    itemised,
    itemisedLabel: speech.words.comparison.itemised,
    segments: result.rows.filter((row) => row.count.value !== null).map((row) => markOf(context, row)),
    stated: [],
    sentence: speech.words.difference.noTotal(itemised.text, units),
    axis: axisOf(context, [itemised.value, itemised.upper], units),
  };
}

function statedHeadline(context: Context): string {
  const { speech, result } = context;
  const { headline } = speech.words;
  const stated = result.statedTotal ?? result.statedTotals[0];
  const units = unitsOf(context);
  if (stated === undefined) {
    return result.itemisedSum.value === null
      ? headline.nothing
      : headline.statedNone(amountText(context, result.itemisedSum), units);
  }
  const said = speech.qualified(stated.value, stated.qualifier);
  if (stated.items.value === null) return headline.statedOnly(said, units);
  const agree = standingOf(stated) === 'agree' && stated.value === stated.items.value;
  return agree
    ? headline.statedAgree(said, units)
    : headline.statedBoth(said, units, amountText(context, stated.items));
}

/** What a source states beside what it itemises, for one operation, item by item, with the difference in words. */
export function statedOf(
  context: Context,
  arrangement: Arrangement,
  frame: Omit<Frame, 'headline' | 'summary'>,
): StatedFigure {
  const { result, speech } = context;
  const headline = statedHeadline(context);
  const comparisons = result.statedTotals
    .map((one) => comparisonOf(context, [one]))
    .filter((one): one is Comparison => one !== null);
  const rows = arranged(
    result.rows,
    arrangement,
    context,
    (row) => markOf(context, row).label,
    (row) => row.count.value,
  );
  return {
    ...frame,
    kind: 'stated',
    headline,
    summary: summaryOf(
      context,
      speech.words.summary.stated,
      headline,
      rows.map((row) => markOf(context, row)),
    ),
    comparisons: comparisons.length > 0 ? comparisons : [withoutTotal(context)],
  };
}
