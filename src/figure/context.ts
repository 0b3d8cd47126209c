import {
  boundOf,
  type Catalogue,
  codeListOf,
  type DatasetInfo,
  type DimensionId,
  type Localized,
  type Operation,
  type Unit,
  valueStateOf,
} from '../domain/domain.ts';
import type { Amount, Key, RateBasis, Result, ResultRow } from '../query/query.ts';
import type { DrawnSpeech } from '../words/words.ts';
import type { Axis, Datum } from './model.ts';

/** What every part of a figure is made from. */
export interface Context<S extends DrawnSpeech = DrawnSpeech> {
  readonly result: Result;
  readonly catalogue: Catalogue;
  readonly speech: S;
  readonly unit: Unit;
  readonly dataset: DatasetInfo;
  /** The operation that the figure is about, where it is about one. */
  readonly operation: Operation | null;
}

/** What a number is said with: the words, and what is counted. */
type Counted = Pick<Context, 'speech' | 'unit'>;

const UNKNOWN: Localized = { sv: '', en: '' };

export function unitOf(catalogue: Catalogue, code: string): Unit {
  const unknown: Unit = { code, parent: null, label: UNKNOWN, plural: UNKNOWN, kind: 'report', note: null };
  return catalogue.units.get(code) ?? unknown;
}

export function contextOf<S extends DrawnSpeech>(result: Result, catalogue: Catalogue, speech: S): Context<S> {
  const { query } = result;
  const code = query.where.operation?.length === 1 ? (query.where.operation[0] ?? '') : '';
  const unit = unitOf(catalogue, query.unit);
  const dataset = catalogue.datasets.get(query.dataset) ?? {
    code: query.dataset,
    parent: null,
    label: UNKNOWN,
    parents: 'apart',
    dimensions: [],
    figureDate: '',
    opening: '',
    source: null,
  };
  return { result, catalogue, speech, unit, dataset, operation: catalogue.operations.get(code) ?? null };
}

/** What a code is called, in the reader's language; its code where the list does not have it. */
export function labelOf(context: Pick<Context, 'catalogue' | 'speech'>, key: Key | undefined): string {
  if (key === undefined) return '';
  if (key.code === null) return context.speech.words.undated;
  const category = codeListOf(context.catalogue, key.dimension)?.get(key.code);
  return category?.label[context.speech.language] ?? key.code;
}

/** So many of a dimension: "4 regions". */
export function categoriesText({ speech }: Pick<Context, 'speech'>, dimension: DimensionId, n: number): string {
  return speech.words.counted[dimension](speech.whole(n), speech.isOne(n));
}

/** When an operation was, as precisely as its source says, or that nothing says it. */
export function dateOf(context: Pick<Context, 'speech'>, operation: Operation): string {
  const { speech } = context;
  if (operation.start !== null) return speech.span(operation.start, operation.end);
  return operation.end === null ? speech.words.undated : speech.words.until(speech.period(operation.end));
}

/** What must stand beside an operation wherever it is compared: dates, days, area, participants. */
export function detailOf(context: Context, key: Key | undefined): string | null {
  if (key?.dimension !== 'operation' || key.code === null) return null;
  const operation = context.catalogue.operations.get(key.code);
  if (operation === undefined) return null;
  const { speech } = context;
  const days =
    operation.days === null ? '' : speech.words.unitWords.days(speech.whole(operation.days), operation.days === 1);
  return [
    dateOf(context, operation),
    days,
    operation.area[speech.language],
    operation.participants?.[speech.language] ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The unit's word, in the plural, as it stands inside a sentence. */
export function unitsOf(context: Context): string {
  return context.unit.plural[context.speech.language];
}

/** What the sum of the rows is called: it says what it sums. */
export function itemisedLabel({ dataset, speech }: Context): string {
  const { itemisedOf, sumsWhat } = speech.words.table;
  return itemisedOf(dataset.parents === 'include' ? sumsWhat.noParents : sumsWhat.all);
}

/** A count with its unit: "116 reports". */
export function countText(context: Counted, amount: Amount): string {
  const text = amountText(context, amount);
  if (amount.value === null) return text;
  return `${text} ${context.speech.unit(context.unit, amount.value)}${remarkText(context, amount)}`;
}

/** The remark on a sum over figures some of which are not observed: how many of them it is over. */
function remarkOn({ speech }: Pick<Context, 'speech'>, { value, observed, absent }: Amount): string | null {
  if (value === null || absent === 0) return null;
  return speech.words.table.partial(speech.whole(observed), speech.whole(observed + absent));
}

/** That remark as it is put after a number and its unit; nothing where there is none. */
export function remarkText(context: Pick<Context, 'speech'>, amount: Amount): string {
  const remark = remarkOn(context, amount);
  return remark === null ? '' : ` (${remark})`;
}

/** What may be said of a sum: its number with its qualifier, a range, or why there is none. */
export function amountText({ speech }: Pick<Context, 'speech'>, amount: Amount): string {
  if (amount.value === null) {
    const state = valueStateOf(amount.status);
    return state === 'observed' ? speech.words.table.notItemised : speech.words.states[state];
  }
  if (amount.upper !== null) return `${speech.whole(amount.value)}–${speech.whole(amount.upper)}`;
  return speech.qualified(amount.value, amount.qualifier);
}

function datum(context: Pick<Context, 'speech'>, value: number | null, number: string, amount: Amount): Datum {
  const remark = value === null ? null : remarkOn(context, amount);
  return {
    value,
    text: remark === null ? number : `${number} (${remark})`,
    number,
    remark,
    state: valueStateOf(amount.status),
    qualifier: amount.qualifier,
    bound: value === null ? null : boundOf(amount.qualifier),
    upper: null,
    provisional: amount.status === 'P',
    doubt: amount.status === 'E' || amount.status === 'U' ? amount.status : null,
  };
}

export function amountDatum(context: Pick<Context, 'speech'>, amount: Amount): Datum {
  const shown = datum(context, amount.value, amountText(context, amount), amount);
  return shown.value === null || amount.upper === null ? shown : { ...shown, upper: amount.upper, bound: null };
}

function changeText(context: Context, row: ResultRow): string {
  const { words } = context.speech;
  if (row.change === null) return amountText(context, row.count);
  const { from, to } = row.change;
  const [first, last] = [amountText(context, from), amountText(context, to)];
  if (from.value !== null && to.value !== null) return words.summary.fromTo(first, last);
  const { where } = context.result.query;
  return `${first} (${where.from}), ${last} (${where.to})`;
}

/** The amount behind a rate: regions and years without a population are as absent as those without a figure. */
function rateAmount(count: Amount, { regionYears, leftOut }: RateBasis): Amount {
  return { ...count, observed: regionYears, absent: count.absent + leftOut };
}

/** What stands where a source states totals and no items of them. */
export function notItemised(context: Pick<Context, 'speech'>, none: Amount): Datum {
  return { ...datum(context, null, context.speech.words.table.notItemised, none), state: 'observed' };
}

/** One row of the result as it is shown: where the measure may not be given, the numbers behind it stand instead. */
export function rowDatum(context: Context, row: ResultRow): Datum {
  const { speech, result } = context;
  const { measure } = result.query;
  if (row.flags.includes('stated_only')) return notItemised(context, row.count);
  if (measure === 'count') return amountDatum(context, row.count);
  if (row.value === null) {
    const text =
      measure === 'change'
        ? changeText(context, row)
        : measure === 'rate'
          ? countText(context, row.count)
          : amountText(context, row.count);
    return datum(context, null, text, row.count);
  }
  const form = measure === 'share' ? speech.percent : measure === 'rate' ? speech.rate : speech.change;
  const behind = row.rate === null ? row.count : rateAmount(row.count, row.rate);
  const shown = datum(context, row.value, speech.qualified(row.value, row.qualifier, form), behind);
  return { ...shown, qualifier: row.qualifier, bound: boundOf(row.qualifier) };
}

const STEPS = [1, 2, 5, 10];

/** A zero-based axis with at most six ticks at round numbers; counts get whole ones. */
export function axisOf(context: Context, values: readonly (number | null)[], label: string): Axis {
  const { measure } = context.result.query;
  const found = values.filter((value) => value !== null);
  const top = Math.max(0, ...found);
  const bottom = Math.min(0, ...found);
  const span = top - bottom || 1;
  const magnitude = 10 ** Math.floor(Math.log10(span / 5));
  const step = (STEPS.find((one) => one * magnitude >= span / 5) ?? 10) * magnitude;
  const whole = measure === 'count' ? Math.max(1, step) : step;
  const first = Math.floor(bottom / whole + 1e-9);
  const last = Math.max(Math.ceil(top / whole - 1e-9), 1);
  const { speech } = context;
  const form =
    measure === 'count'
      ? speech.whole
      : measure === 'rate'
        ? speech.oneDecimal
        : measure === 'share'
          ? speech.percent
          : speech.change;
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const value = Number(((first + index) * whole).toPrecision(12));
    return { value, text: form(value) };
  });
  return { domain: [first * whole, last * whole], ticks, label };
}
