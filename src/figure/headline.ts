import { opening } from '../words/words.ts';
import { type Context, labelOf } from './context.ts';

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

/** The years that the figure is about. */
export function yearsText(context: Context): string {
  const { from, to } = context.result.query.where;
  const { years } = context.result.evidence;
  const first = from ?? years[0];
  const last = to ?? years.at(-1);
  return first === undefined || last === undefined
    ? ''
    : context.speech.words.subtitle.years(String(first), String(last));
}
