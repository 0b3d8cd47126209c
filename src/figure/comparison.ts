import { ALL_OFFENCES } from '../domain/domain.ts';
import type { StatedTotal } from '../query/query.ts';
import type { DrawnSpeech } from '../words/words.ts';
import { amountDatum, axisOf, type Context, labelOf, notItemised, unitsOf } from './context.ts';
import { markOf, statedDatum } from './marks.ts';
import type { Comparison, Datum } from './model.ts';

/** How a stated total stands to the sum of its items. */
export type Standing = 'differ' | 'agree' | 'partial' | 'none';

export function standingOf(stated: StatedTotal): Standing {
  if (stated.itemCount === 0) return 'none';
  if (stated.verdict === 'not_comparable') return 'partial';
  if (stated.verdict === 'agree' || stated.verdict === 'agree_within_wording') return 'agree';
  const equal =
    stated.qualifier === 'exact' && stated.items.qualifier === 'exact' && stated.value === stated.items.value;
  return equal ? 'agree' : 'differ';
}

/** The difference between a stated total and its items, in one sentence. */
export function differenceSentence(speech: DrawnSpeech, units: string, stated: StatedTotal): string {
  const { difference } = speech.words;
  const said = speech.qualified(stated.value, stated.qualifier);
  if (stated.items.value === null) return difference.none(said, units);
  const sum = speech.qualified(stated.items.value, stated.items.qualifier);
  const standing = standingOf(stated);
  if (standing === 'partial') return difference.partial(said, units, sum);
  if (standing === 'agree')
    return stated.qualifier === 'exact' && stated.value === stated.items.value
      ? difference.equal(said, units)
      : difference.within(said, units, sum);
  const rest = stated.value - stated.items.value;
  if (stated.qualifier === 'over' || stated.qualifier === 'from') return difference.over(said, units, sum);
  return rest > 0
    ? difference.more(said, units, sum, speech.whole(rest))
    : difference.less(said, units, sum, speech.whole(-rest));
}

function offenceLabel(context: Context, code: string): string {
  return labelOf(context, { dimension: 'offence', code });
}

/** The sum of the items of a total; where it has none, that it is not itemised. */
function itemisedDatum(context: Context, { items, itemCount }: StatedTotal): Datum {
  return itemCount === 0 ? notItemised(context, items) : amountDatum(context, items);
}

/** Sets totals that a source states over the same items beside the sum of these; null where there is none to set. */
export function comparisonOf(context: Context, totals: readonly StatedTotal[]): Comparison | null {
  const [first] = totals;
  if (first === undefined || totals.some((one) => one.offence !== first.offence)) return null;
  const { speech, result } = context;
  const units = unitsOf(context);
  const segments = result.rows
    .filter((row) => row.count.value !== null && first.itemOffences.includes(row.keys[0]?.code ?? ''))
    .map((row) => markOf(context, row));
  return {
    itemised: itemisedDatum(context, first),
    itemisedLabel: speech.words.comparison.itemised,
    segments,
    stated: totals.map((one) => ({
      ...statedDatum(context, one),
      label:
        one.offence === ALL_OFFENCES
          ? speech.words.comparison.stated
          : speech.words.table.statedFor(offenceLabel(context, one.offence)),
      wording: one.wording === '' ? null : one.wording,
    })),
    sentence: totals.map((one) => differenceSentence(speech, units, one)).join(' '),
    axis: axisOf(context, [first.items.value, first.items.upper, ...totals.map((one) => one.value)], units),
  };
}
