import { isYearlyShare } from '../query/query.ts';
import { opening } from '../words/words.ts';
import { type Context, categoriesText, dateOf, labelOf, unitsOf } from './context.ts';

const NAMED = 3;

function chosen(context: Context, dimension: 'offence' | 'operation' | 'region', all: string | null): string | null {
  const codes = context.result.query.where[dimension];
  if (codes === null) return all;
  if (codes.length > NAMED) return categoriesText(context, dimension, codes.length);
  return context.speech.list(codes.map((code) => labelOf(context, { dimension, code })));
}

function operationText(context: Context): string | null {
  if (!context.dataset.dimensions.includes('operation')) return null;
  const { operation, speech } = context;
  const { subtitle } = speech.words;
  if (operation === null) return chosen(context, 'operation', subtitle.allOperations);
  const { language } = speech;
  const parts = [
    operation.label[language],
    operation.area[language],
    operation.participants?.[language] ?? '',
    dateOf(context, operation),
  ];
  return parts
    .filter((part, place) => part !== '' && (place === 0 || !operation.label[language].includes(part)))
    .join(', ');
}

/** Unit, grouping, operations, offences, regions and years: everything that was chosen, said in one line. */
export function subtitleOf(context: Context, phrase: string): string {
  const { speech, result } = context;
  const { subtitle, measurePhrase } = speech.words;
  const { from, to } = result.query.where;
  const { years } = result.evidence;
  const first = from ?? years[0];
  const last = to ?? years.at(-1);
  const dated = !context.dataset.dimensions.includes('operation') || from !== null || to !== null;
  const phraseOf = isYearlyShare(result.query) ? 'shareOfYear' : result.query.measure;
  const parts = [
    `${unitsOf(context)}${measurePhrase[phraseOf]} ${phrase}`,
    operationText(context),
    chosen(context, 'offence', null),
    chosen(context, 'region', context.dataset.parents === 'include' ? subtitle.allRegions : null),
    dated && first !== undefined && last !== undefined ? subtitle.years(String(first), String(last)) : null,
  ];
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => `${opening(part ?? '')}.`)
    .join(' ');
}
