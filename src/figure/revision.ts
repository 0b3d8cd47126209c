import { type Catalogue, codeListOf, DIMENSIONS } from '../domain/domain.ts';
import type { Key, Result, StatedTotal } from '../query/query.ts';
import { type FigureSpeech, inSentence, type RevisionWords } from '../words/words.ts';
import { partLabel, partText, statedLabel } from './beside.ts';
import { amountDatum, type Context, contextOf, itemisedLabel, labelOf, rowDatum } from './context.ts';

/** An answer, and the code lists that its codes are of. */
export interface Told {
  readonly result: Result;
  readonly catalogue: Catalogue;
}

/** One value that is not as it was. */
interface Change {
  readonly label: string;
  /** What was said of it, and what is said of it now; null where nothing was or is. Never both. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sentence: string;
}

/** What has become of cited figures. */
export interface Revision {
  /** That nothing has changed, or how many of the values have. */
  readonly headline: string;
  /** In the order of the cited figures; what has been added comes last. */
  readonly changes: readonly Change[];
  /** Names what was chosen or shown and is in no list of the present data; null where all of it still is. */
  readonly withdrawn: string | null;
}

interface Value {
  readonly label: string;
  readonly text: string;
}

function statedTotals({ result }: Context): StatedTotal[] {
  return [...result.statedTotals, ...result.rows.flatMap((row) => row.stated)];
}

function statedName(context: Context, { operation, offence }: StatedTotal): string {
  const scope = statedLabel(context, offence);
  return context.operation === null
    ? `${labelOf(context, { dimension: 'operation', code: operation })}, ${inSentence(scope)}`
    : scope;
}

/** Whether the sum of the rows is shown beside them: years and rates add up to nothing that would be. */
function showsSum({ result }: Context): boolean {
  const { measure, by } = result.query;
  return (measure === 'count' || measure === 'share') && !by.includes('period') && result.rows.length > 1;
}

/** All that a figure says in numbers, by what it is said of; its sum where there is one to hold it against. */
function valuesOf(context: Context, withSum: boolean): Map<string, Value> {
  const { result, speech } = context;
  const values = new Map<string, Value>();
  for (const row of result.rows) {
    const label = row.keys.map((key) => labelOf(context, key)).join(', ');
    values.set(`row ${row.keys.map(({ code }) => code ?? '').join(' ')}`, { label, text: rowDatum(context, row).text });
  }
  for (const part of result.parts)
    values.set(`part ${part.operation} ${part.offence} ${part.of} ${part.source}`, {
      label: partLabel(context, part),
      text: partText(context, part),
    });
  if (withSum)
    values.set('sum', { label: itemisedLabel(context), text: amountDatum(context, result.itemisedSum).text });
  for (const one of statedTotals(context))
    values.set(`stated ${one.operation} ${one.offence} ${one.source}`, {
      label: statedName(context, one),
      text: speech.qualified(one.value, one.qualifier),
    });
  return values;
}

function changeOf(words: RevisionWords, was: Value | undefined, is: Value | undefined): Change[] {
  const [from, to] = [was?.text ?? null, is?.text ?? null];
  if (from === to) return [];
  const label = was?.label ?? is?.label ?? '';
  const sentence =
    from === null
      ? words.added(label, to ?? '')
      : to === null
        ? words.removed(label, from)
        : words.changed(label, from, to);
  return [{ label, from, to, sentence }];
}

/** What a cited figure is about and the present lists do not have: codes that were chosen, and those of its rows. */
function withdrawnFrom(cited: Context, { catalogue }: Told): string[] {
  const { rows, query } = cited.result;
  const { where } = query;
  const chosen: Key[] = DIMENSIONS.flatMap((dimension) =>
    dimension === 'period' ? [] : (where[dimension] ?? []).map((code) => ({ dimension, code })),
  );
  const isGone = ({ dimension, code }: Key): boolean =>
    code !== null && codeListOf(catalogue, dimension)?.has(code) === false;
  const gone = [...chosen, ...rows.flatMap(({ keys }) => keys)].filter(isGone).map((key) => labelOf(cited, key));
  return [...new Set(gone)];
}

/** Holds cited figures against the present ones; see the door. */
export function revisionOf(cited: Told, present: Told, speech: FigureSpeech, words: RevisionWords): Revision {
  const before = contextOf(cited.result, cited.catalogue, speech);
  const after = contextOf(present.result, present.catalogue, speech);
  const withSum = showsSum(before) || showsSum(after);
  const was = valuesOf(before, withSum);
  const is = valuesOf(after, withSum);
  const names = new Set([...was.keys(), ...is.keys()]);
  const changes = [...names].flatMap((name) => changeOf(words, was.get(name), is.get(name)));
  const gone = withdrawnFrom(before, present);
  return {
    headline:
      changes.length === 0
        ? words.none
        : words.some(speech.whole(changes.length), speech.whole(names.size), speech.isOne(changes.length)),
    changes,
    withdrawn: gone.length === 0 ? null : words.withdrawn(speech.list(gone)),
  };
}
