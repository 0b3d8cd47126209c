import { SMALLEST_BASE } from '../domain/domain.ts';
import type { ResultRow } from '../query/query.ts';
import { inSentence, opening } from '../words/words.ts';
import { amountText, categoriesText, type Context, countText, labelOf, remarkText, unitsOf } from './context.ts';
import { itemisedUnits, measured, topicOf, withYears } from './headline.ts';

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
  if (rows.length === 1) return opening(`${countText(context, only.count)}: ${labelFor(only)}`);
  const total = amountText(context, result.itemisedSum);
  const major = majorityRow(context);
  if (major !== null) {
    const { value, count } = major;
    const part =
      result.query.measure === 'share' && value !== null ? speech.percent(value) : amountText(context, count);
    return headline.majority(part, total, itemisedUnits(context), labelFor(major));
  }
  const types = categoriesText(context, 'offence', rows.length);
  if (context.dataset.parents === 'include') return `${withYears(context, topicOf(context))}, ${types}`;
  return opening(`${total} ${itemisedUnits(context)}, ${types}`) + remarkText(context, result.itemisedSum);
}

/** In how many operations, and from the smallest to the largest count where each is exact and sure: they are no sum. */
function byOperation(context: Context): string {
  const { result, speech } = context;
  const { rows } = result;
  const { headline, summary } = speech.words;
  const units = unitsOf(context);
  const topic = topicOf(context);
  const values = rows.map(({ count }) => count.value ?? 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const areSure = rows.every(
    ({ count, flags }) => count.qualifier === 'exact' && count.status === 'A' && flags.length === 0,
  );
  const counted =
    areSure && least < most ? `${summary.fromTo(speech.whole(least), speech.whole(most))} ${units}` : units;
  // Where the unit is already the topic, it is not said again.
  const what = topic === opening(units) ? opening(counted) : `${topic}: ${counted}`;
  return headline.inAll(what, categoriesText(context, 'operation', rows.length));
}

/** What bars show, in one sentence: the part that is more than half, or what is compared. */
export function barsHeadline(context: Context): string {
  const { speech, result } = context;
  const { headline } = speech.words;
  const { measure, by, where } = result.query;
  if (by[0] === 'operation') return byOperation(context);
  const topic = topicOf(context);
  if (measure === 'change') return headline.change(topic, String(where.from), String(where.to));
  const what = measured(context, topic);
  if (by[0] === 'region') {
    const known = result.rows.filter((row) => row.count.value !== null);
    const [first] = known;
    if (result.rows.length === 1 && first !== undefined) {
      return opening(`${countText(context, first.count)}: ${labelOf(context, first.keys[0])}`);
    }
    const about = withYears(context, what);
    if (context.dataset.dimensions.includes('operation'))
      return `${about}: ${categoriesText(context, 'region', known.length)}`;
    return headline.regions(about, speech.whole(known.length), speech.whole(result.rows.length));
  }
  if (measure === 'rate') return withYears(context, what);
  return byOffence(context);
}
