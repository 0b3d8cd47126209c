import { SMALLEST_BASE } from '../domain/domain.ts';
import type { ResultRow } from '../query/query.ts';
import { inSentence, opening } from '../words/words.ts';
import { standingOf } from './comparison.ts';
import { amountText, type Context, countText, labelOf, remarkText, unitsOf } from './context.ts';
import type { Point, Series } from './model.ts';

function chosenLabel(context: Context, dimension: 'offence' | 'region'): string | null {
  const codes = context.result.query.where[dimension];
  return codes?.length === 1 ? labelOf(context, { dimension, code: codes[0] ?? null }) : null;
}

/** What the figure is about in few words: the offence or the unit, and the region if it is one. */
export function topicOf(context: Context): string {
  const { language } = context.speech;
  const offence = chosenLabel(context, 'offence') ?? opening(context.unit.plural[language]);
  const region = chosenLabel(context, 'region');
  return region === null ? offence : `${offence}, ${region}`;
}

function yearsText(context: Context): string {
  const { from, to } = context.result.query.where;
  const { years } = context.result.evidence;
  const first = from ?? years[0];
  const last = to ?? years.at(-1);
  return first === undefined || last === undefined
    ? ''
    : context.speech.words.subtitle.years(String(first), String(last));
}

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

export function trendHeadline(context: Context, series: readonly Series[]): string {
  const { speech, result } = context;
  const { headline, subtitle } = speech.words;
  const what = result.query.measure === 'rate' ? subtitle.perHundredThousand(topicOf(context)) : topicOf(context);
  if (series.length !== 1) return headline.trendMany(what, speech.whole(series.length), yearsText(context));
  // Different operations in different years are no development.
  if (context.dataset.dimensions.includes('operation'))
    return [what, yearsText(context)].filter((part) => part !== '').join(', ');
  const points = (series[0]?.points ?? []).filter((point) => point.value !== null);
  const [first, last] = [points[0], points.at(-1)];
  // Where the unit is already the topic, it is not said again.
  const named = result.query.measure === 'count' && chosenLabel(context, 'offence') !== null;
  const withUnit = ({ value, text, number }: Point): string =>
    named && value !== null ? `${number} ${speech.unit(context.unit, value)}${text.slice(number.length)}` : text;
  if (first === undefined || last === undefined) return headline.nothing;
  const lastText = withUnit(last);
  if (first === last) return headline.trendPoint(what, lastText, String(last.year));
  return headline.trendOne(what, lastText, String(last.year), first.text, String(first.year));
}

export function matrixHeadline(context: Context): string {
  const { speech, result } = context;
  const { headline } = speech.words;
  const [offences, others] = result.margins;
  const n = offences?.rows.length ?? 0;
  const m = others?.rows.length ?? 0;
  const places =
    others?.dimension === 'operation'
      ? headline.inOperations(speech.whole(m), speech.isOne(m))
      : headline.inRegions(speech.whole(m), speech.isOne(m));
  const types = headline.offenceTypes(speech.whole(n), speech.isOne(n));
  const { measure } = result.query;
  if (measure !== 'count') {
    const units = opening(unitsOf(context));
    const what = measure === 'rate' ? speech.words.subtitle.perHundredThousand(units) : units;
    return headline.matrixOf(what, types, places);
  }
  const say = context.dataset.parents === 'apart' ? headline.matrix : headline.matrixPlain;
  return (
    opening(say(amountText(context, result.itemisedSum), unitsOf(context), types, places)) +
    remarkText(context, result.itemisedSum)
  );
}

export function statedHeadline(context: Context): string {
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
