import { ALL_OFFENCES, type DimensionId, ownFileOf, valueStateOf } from '../../domain/domain.ts';
import { amountText, dateOf, labelOf, remarkText, unitOf } from '../../figure/figure.ts';
import type { Amount } from '../../query/query.ts';
import { inSentence, type PublishWords } from '../../words/words.ts';
import type { Publication } from '../publication.ts';
import { keyIn } from '../table/records.ts';
import { scopeOf, type ShownRow, shownRows } from '../table/shown.ts';

type Parts = Parameters<PublishWords['quote']['count']>[0];

/** More sources than this are counted instead of named. */
const NAMED = 2;

function sourcesText({ result, catalogue, speech }: Publication, row: ShownRow | null, words: PublishWords): string {
  const own = ownFileOf(result.query.dataset);
  if (own !== null) return words.quote.ownFile(own);
  const ids = row?.source ? [row.source] : result.evidence.sources;
  const publishers = [...new Set(ids.map((id) => catalogue.sources.get(id)?.publisher ?? id))];
  return publishers.length > NAMED ? words.quote.several(speech.whole(publishers.length)) : speech.list(publishers);
}

/** Offence, operation and place that a number is of, as they stand in a sentence; with `isTimed` also the time. */
function aboutText(publication: Publication, row: ShownRow | null, words: PublishWords, isTimed: boolean): string {
  const { catalogue, result, speech } = publication;
  const { quote } = words;
  const scope = scopeOf(publication);
  const codeIn = (dimension: DimensionId): string | null => {
    const key = row === null ? scope.find((one) => one.dimension === dimension) : keyIn(row, scope, dimension);
    return key?.code ?? null;
  };
  const isOwn = ownFileOf(result.query.dataset) !== null;
  const concerning = (code: string): string => {
    const label = labelOf(publication, { dimension: 'offence', code });
    // Labels of a reader's own file may be names, whose capitals are theirs.
    return quote.concerning(isOwn ? label : inSentence(label));
  };
  const when = (period: string): string => {
    const [first = '', last] = period.split('/');
    return last === undefined ? quote.inYear(first) : quote.inYears(first, last);
  };
  const [offence, region, period] = [codeIn('offence'), codeIn('region'), codeIn('period')];
  const what = offence === null || offence === ALL_OFFENCES ? '' : concerning(offence);
  const operation = catalogue.operations.get(codeIn('operation') ?? '');
  // An operation has its own place and time.
  if (operation !== undefined)
    return what + quote.during(operation.label[speech.language], dateOf({ speech }, operation));
  const ofOperations = catalogue.datasets.get(result.query.dataset)?.dimensions.includes('operation') === true;
  return [
    what,
    ofOperations && !isOwn ? quote.inOperations : '',
    region === null ? '' : quote.inRegion(labelOf(publication, { dimension: 'region', code: region })),
    period === null || !isTimed ? '' : when(period),
  ].join('');
}

function hedgesOf(publication: Publication, row: ShownRow | null, words: PublishWords): string[] {
  const { catalogue, result } = publication;
  const { hedges } = words.quote;
  const found: string[] = [];
  if (unitOf(catalogue, result.query.unit).kind === 'report') found.push(hedges.reported);
  if (row === null) return result.evidence.provisional > 0 ? [...found, hedges.P] : found;
  const { status, absent, value } = row.count;
  if (row.role === 'of_which' || row.flags.includes('inside')) found.push(hedges.part);
  if (row.role === 'itemised_sum') found.push(hedges.itemised);
  if (status === 'P' || status === 'E' || status === 'U' || status === 'B') found.push(hedges[status]);
  if (value !== null && absent > 0) found.push(remarkText(publication, row.count).replace(/^ \(|\)$/g, ''));
  return found;
}

/** "33 reports": an amount with its unit, without remark. */
function countText(publication: Publication, amount: Amount): string {
  const { catalogue, result, speech } = publication;
  const unit = unitOf(catalogue, result.query.unit);
  return `${amountText(publication, amount)} ${speech.unit(unit, amount.value ?? 0)}`;
}

function itemisedText(publication: Publication, row: ShownRow, words: PublishWords): string {
  const { itemised, count } = row;
  const { quote } = words;
  if (itemised === null) return '';
  if (itemised.value === null) return quote.noItems;
  const text = amountText(publication, itemised);
  return itemised.value > (count.value ?? 0)
    ? quote.butItems(text)
    : quote.ofWhich(text, publication.speech.isOne(itemised.value));
}

function inParentheses(parts: readonly string[]): string {
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

function derivedQuote(publication: Publication, row: ShownRow, base: Parts, words: PublishWords): string | null {
  const { derived, count } = row;
  const { result, speech } = publication;
  const { quote } = words;
  const { measure, where } = result.query;
  if (derived === null) return null;
  const said = (form: (value: number) => string): string =>
    speech.qualified(derived.value ?? 0, derived.qualifier, form);
  const hedges = hedgesOf(publication, row, words);
  if (measure === 'change') {
    if (derived.before === null || derived.before.value === null) return null;
    const percent = derived.value === null ? [] : [said(speech.change)];
    const about = aboutText(publication, row, words, false);
    const [from, to] = [amountText(publication, derived.before), amountText(publication, count)];
    const parts = { ...base, about, paren: inParentheses([...percent, ...hedges]) };
    return quote.change(parts, from, String(where.from), to, String(where.to));
  }
  if (derived.value === null) return null;
  if (measure === 'rate') {
    const paren = inParentheses([countText(publication, count), ...hedges]);
    return quote.rate({ ...base, count: said(speech.rate), paren });
  }
  // Of a year in a trend, and of a part that lies within another, the whole is not the sum of the figure.
  const whole = result.query.by.includes('period') ? null : countText(publication, result.itemisedSum);
  const counts = whole === null ? countText(publication, count) : quote.partOf(amountText(publication, count), whole);
  return quote.share({ ...base, count: said(speech.percent), paren: inParentheses([counts, ...hedges]) });
}

/** The number that stands for a whole figure: what its source states, else its sum, else the last of a single series. */
function chief(publication: Publication): ShownRow | null {
  const rows = shownRows(publication);
  const { figure, result } = publication;
  const total =
    figure.kind === 'trend' || result.query.measure !== 'count'
      ? undefined
      : (rows.find(({ role, id }) => role === 'stated_total' && id.startsWith('stated-')) ??
        rows.find(({ role }) => role === 'itemised_sum'));
  if (total !== undefined) return total;
  const isOneSeries = figure.kind === 'trend' && figure.series.length === 1;
  return isOneSeries ? (rows.findLast(({ count }) => count.value !== null) ?? null) : null;
}

/**
 * One sentence that says a number as it may be said: with its source, what it is of, its qualifier and its hedges. Null for
 * the whole figure; where no one number stands for it, its headline is quoted.
 */
export function quoteOf(publication: Publication, shown: ShownRow | null, words: PublishWords): string {
  const row = shown ?? chief(publication);
  const { catalogue, result, speech, figure } = publication;
  const { quote } = words;
  const unit = unitOf(catalogue, result.query.unit);
  const hedges = hedgesOf(publication, row, words);
  const base: Parts = {
    sources: sourcesText(publication, row, words),
    count: row === null ? '' : countText(publication, row.count),
    one: speech.isOne(row?.count.value ?? 0),
    units: unit.plural[speech.language],
    paren: inParentheses(hedges),
    about: aboutText(publication, row, words, true),
    itemised: row === null ? '' : itemisedText(publication, row, words),
  };
  if (row === null) return quote.figure(base, figure.headline);
  if (row.count.value === null) return quote.absent(base, quote.states[valueStateOf(row.count.status)]);
  return derivedQuote(publication, row, base, words) ?? quote.count(base);
}
