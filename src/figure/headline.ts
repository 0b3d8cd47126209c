import { opening } from '../words/words.ts';
import { type Context, labelOf, unitsOf } from './context.ts';

/** The one category that a filter lets through; null where it is none or several. */
export function chosenLabel(context: Context, dimension: 'offence' | 'region'): string | null {
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

/** What is counted or spoken of, and that it is a rate where it is. */
export function measured({ result, speech }: Context, what: string): string {
  return result.query.measure === 'rate' ? what + speech.words.measurePhrase.rate : what;
}

/** A topic with the years that the figure is about, where there are any. */
export function withYears({ result, speech }: Context, what: string): string {
  const { from, to } = result.query.where;
  const { years } = result.evidence;
  const first = from ?? years[0];
  const last = to ?? years.at(-1);
  return first === undefined || last === undefined
    ? what
    : `${what}, ${speech.words.subtitle.years(String(first), String(last))}`;
}

/** The unit's word, and that it is itemised where a source may state more than it itemises: "itemised reports". */
export function itemisedUnits(context: Context): string {
  const units = unitsOf(context);
  return context.dataset.parents === 'apart' ? context.speech.words.headline.itemised(units) : units;
}
