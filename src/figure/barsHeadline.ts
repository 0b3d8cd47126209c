import { SMALLEST_BASE } from '../domain/domain.ts';
import type { ResultRow } from '../query/query.ts';
import { inSentence, opening } from '../words/words.ts';
import { amountText, type Context, countText, labelOf, remarkText, unitsOf } from './context.ts';
import { chosenLabel, topicOf, yearsText } from './headline.ts';

/** The row that holds more than half of a sum large enough to speak of parts of it. */
function majorityRow(context: Context): ResultRow | null {
  const { rows, itemisedSum } = context.result;
  const total = itemisedSum.value;
  if (total === null || total < SMALLEST_BASE || itemisedSum.qualifier !== 'exact' || itemisedSum.absent > 0)
    return null;
  const isMajority = ({ count }: ResultRow): boolean =>
    count.qualifier === 'exact' && (count.value ?? 0) > total / 2 && (count.value ?? 0) < total;
  return rows.find(isMajority) ?? null;
}

function onlyStated(context: Context): string {
  const { headline } = context.speech.words;
  const stated = context.result.statedTotal ?? context.result.statedTotals[0];
  if (stated === undefined) return headline.nothing;
  return headline.statedOnly(context.speech.qualified(stated.value, stated.qualifier), unitsOf(context));
}

function byOffence(context: Context): string {
  const { speech, result } = context;
  const { headline } = speech.words;
  const rows = result.rows.filter((row) => row.count.value !== null);
  const [only] = rows;
  if (only === undefined) return onlyStated(context);
  const labelFor = (row: ResultRow): string => inSentence(labelOf(context, row.keys[0]));
  if (rows.length === 1) return opening(headline.single(countText(context, only.count), labelFor(only)));
  const total = amountText(context, result.itemisedSum);
  const major = majorityRow(context);
  if (major !== null) {
    const shared = result.query.measure === 'share' && major.value !== null;
    const part = shared ? speech.percent(major.value ?? 0) : amountText(context, major.count);
    const say = context.dataset.parents === 'apart' ? headline.majority : headline.majorityPlain;
    return say(part, total, unitsOf(context), labelFor(major));
  }
  const types = headline.offenceTypes(speech.whole(rows.length), rows.length === 1);
  if (context.dataset.parents === 'include') {
    return [opening(unitsOf(context)), chosenLabel(context, 'region'), yearsText(context), types]
      .filter((part) => part !== null && part !== '')
      .join(', ');
  }
  return opening(headline.itemised(total, unitsOf(context), types)) + remarkText(context, result.itemisedSum);
}

/** What bars show, in one sentence: the part that is more than half, or what is compared. */
export function barsHeadline(context: Context): string {
  const { speech, result } = context;
  const { headline, subtitle } = speech.words;
  const { measure, by, where } = result.query;
  const what = measure === 'rate' ? subtitle.perHundredThousand(topicOf(context)) : topicOf(context);
  if (measure === 'change') return headline.change(topicOf(context), String(where.from), String(where.to));
  if (by[0] === 'operation') {
    return headline.operations(
      opening(unitsOf(context)),
      speech.whole(result.rows.length),
      speech.isOne(result.rows.length),
    );
  }
  if (by[0] === 'region') {
    const known = result.rows.filter((row) => row.count.value !== null);
    const [first] = known;
    if (result.rows.length === 1 && first !== undefined) {
      return opening(headline.single(countText(context, first.count), labelOf(context, first.keys[0])));
    }
    const years = yearsText(context);
    const about = years === '' ? what : `${what}, ${years}`;
    if (context.dataset.dimensions.includes('operation')) {
      return `${about}: ${headline.inRegions(speech.whole(known.length), speech.isOne(known.length))}`;
    }
    return headline.regions(about, speech.whole(known.length), speech.whole(result.rows.length));
  }
  if (measure === 'rate') return [what, yearsText(context)].filter((part) => part !== '').join(', ');
  return byOffence(context);
}
