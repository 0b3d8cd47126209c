import type { ColumnType, ReadingChoices, UnderstoodColumn } from '../../domain/domain.ts';
import type { CodeColumn } from '../../table/table.ts';
import { type ColumnFacts, type Proposal, rolesOf, type Shape, shapeOf } from '../roles/roles.ts';
import type { Steps } from '../steps.ts';
import { cellValue, type NumberForm, numberFormOf } from '../values/numbers.ts';
import { periodFormOf } from '../values/periods.ts';
import type { SourceTable } from './columns.ts';
import { hasOwnLayout, ownRoles } from './ownLayout.ts';

type NumberReading = NonNullable<ReturnType<typeof numberFormOf>>;
type PeriodReading = NonNullable<ReturnType<typeof periodFormOf>>;

/** A column with all that its distinct labels say of it. */
export interface Column {
  readonly name: string;
  readonly number: number;
  readonly codes: CodeColumn;
  readonly labels: readonly string[];
  readonly rowsOf: Uint32Array;
  readonly numbers: NumberReading | null;
  readonly periods: PeriodReading | null;
  readonly facts: ColumnFacts;
}

/** A table whose columns have their roles. */
export interface Understood {
  readonly columns: readonly Column[];
  readonly roles: readonly Proposal[];
  readonly chosen: readonly boolean[];
  readonly shape: Shape;
}

const PLAIN: NumberForm = { decimal: '.', thousands: '' };
/** A share that decides what a column holds. */
const MOSTLY = 0.5;
/** Labels by which roles are proposed. */
const SHOWN = 1000;
/** Number forms are worked out by so many labels: the rest is read by them, and told where it does not fit. */
const JUDGED = 20_000;

function rowsPerLabel({ codes, labels }: CodeColumn): Uint32Array {
  const rows = new Uint32Array(labels.size);
  for (let row = 0; row < codes.length; row++) (rows[codes[row] as number] as number)++;
  return rows;
}

function withNumberChoices(
  reading: NumberReading | null,
  { decimal, thousands }: ReadingChoices,
): NumberReading | null {
  if (reading === null || (decimal === undefined && thousands === undefined)) return reading;
  const form = {
    decimal: decimal ?? reading.form.decimal,
    thousands: thousands ?? reading.form.thousands,
  } as NumberForm;
  return { ...reading, form, sure: true, other: null };
}

function withDateChoice(reading: PeriodReading | null, { dates }: ReadingChoices): PeriodReading | null {
  if (reading === null || dates === undefined) return reading;
  return { ...reading, form: { ...reading.form, order: dates }, sure: true, other: null };
}

function factsOf(column: Omit<Column, 'facts'>): ColumnFacts {
  const { name, labels, rowsOf, numbers, periods } = column;
  const form = numbers?.form ?? PLAIN;
  let [empty, wholes, percents, negatives, largest] = [0, 0, 0, 0, Number.NEGATIVE_INFINITY];
  const rows = rowsOf.reduce((sum, count) => sum + count, 0);
  for (const [code, label] of labels.entries()) {
    const own = rowsOf[code] ?? 0;
    if (label === '') empty += own;
    if (numbers === null) continue;
    const cell = cellValue(label, form);
    if (cell.kind !== 'number') continue;
    if (cell.decimals === 0 && !cell.percent) wholes += own;
    if (cell.percent) percents += own;
    if (cell.value < 0) negatives += own;
    if (cell.value > largest) largest = cell.value;
  }
  // A column of a year of which nothing is known yet is one of counts all the same.
  const isUnknown =
    numbers === null && isPeriodName(name) && labels.every((label) => cellValue(label, PLAIN).kind === 'missing');
  const share = (count: number): number => (rows > empty ? count / (rows - empty) : 0);
  return {
    name,
    rows,
    distinct: labels.length,
    empty,
    labels: labels.slice(0, SHOWN),
    numbers: isUnknown ? 1 : share(numbers?.numbers ?? 0),
    wholes: isUnknown ? 1 : share(wholes),
    percents: share(percents),
    periods: share(periods?.periods ?? 0),
    negatives: share(negatives),
    largest: Number.isFinite(largest) ? largest : null,
  };
}

function columnAt(table: SourceTable, at: number, choices: ReadingChoices): Column {
  const codes = table.columns[at] as CodeColumn;
  const name = table.names[at] ?? '';
  const labels = Array.from({ length: codes.labels.size }, (_, code) => codes.labels.at(code));
  const rowsOf = rowsPerLabel(codes);
  const judged = labels.length > JUDGED ? labels.slice(0, JUDGED) : labels;
  const column = {
    name,
    number: table.numbers[at] ?? at + 1,
    codes,
    labels,
    rowsOf,
    numbers: withNumberChoices(numberFormOf(judged, rowsOf), choices),
    periods: withDateChoice(periodFormOf(name, judged, rowsOf), choices),
  };
  return { ...column, facts: factsOf(column) };
}

/** A comma or point with just three digits behind it: thousands, or by chance three decimals. */
const GROUPED = /^\D*\d{1,3}[.,]\d{3}\D*$/;
/** So many different numbers do not have three decimals by chance. */
const ENOUGH = 8;

/** Settles how numbers are written where one column alone cannot tell: a file writes all of its numbers in one way. */
function settled(columns: readonly Column[]): Column[] {
  const open = columns.filter(({ numbers }) => numbers !== null && !numbers.sure);
  const sure = columns.find(
    ({ numbers }) => numbers?.sure === true && (numbers.form.thousands !== '' || numbers.percent),
  );
  const grouped = open.flatMap(({ labels }) => labels.filter((label) => GROUPED.test(label)));
  const isEnough = new Set(grouped).size >= ENOUGH;
  return columns.map((column) => {
    const { numbers } = column;
    if (numbers === null || numbers.sure) return column;
    const byOther = sure?.numbers?.form;
    const form = byOther !== undefined ? byOther : numbers.form;
    const isSure =
      byOther !== undefined ? byOther.thousands === numbers.form.thousands : isEnough && form.thousands !== '';
    return isSure ? { ...column, numbers: { ...numbers, sure: true, other: null } } : column;
  });
}

function isPeriodName(name: string): boolean {
  return (periodFormOf('', [name], [1])?.periods ?? 0) > 0;
}

/** Works out what each column is for, by its name and its labels, and how the counts lie. Choices of a reader come first. */
export function* understand(table: SourceTable, choices: ReadingChoices): Steps<Understood> {
  const alone: Column[] = [];
  for (const at of table.columns.keys()) {
    yield table.rows;
    alone.push(columnAt(table, at, choices));
  }
  const columns = settled(alone);
  const facts = columns.map((column) => column.facts);
  const names = new Set(columns.map(({ name }) => name));
  const chosen = columns.map(({ name, number }) => {
    const byNumber = names.has(String(number)) ? undefined : choices.roles?.[String(number)];
    return choices.roles?.[name] ?? byNumber ?? null;
  });
  // A reader who says which column is the count says that no other is.
  const isCountChosen = chosen.includes('count');
  const proposed = hasOwnLayout(table.names) ? ownRoles(table.names) : rolesOf(facts);
  const roles = proposed.map((proposal, at): Proposal => {
    const role = chosen[at] ?? null;
    if (role !== null) return { ...proposal, role, sure: true };
    if (proposal.role !== 'count') return proposal;
    if ((facts[at]?.percents ?? 0) > MOSTLY) return { ...proposal, role: 'rate' };
    return isCountChosen ? { ...proposal, role: 'other' } : proposal;
  });
  return { columns, roles, chosen: chosen.map((role) => role !== null), shape: shapeOf(facts, roles, isPeriodName) };
}

function typeOf({ facts, numbers }: Column): ColumnType {
  if (facts.empty === facts.rows) return 'empty';
  if (facts.periods > 0.9 && facts.periods >= facts.numbers) return 'period';
  if (numbers === null || facts.numbers < 0.5) return 'text';
  if (facts.percents > 0.5) return 'percent';
  return facts.wholes >= facts.numbers ? 'integer' : 'number';
}

/** What a reader is shown of the columns. */
export function shownColumns({ columns, roles, chosen }: Understood): UnderstoodColumn[] {
  return columns.map((column, at) => {
    const { role, unit, reason, sure } = roles[at] as Proposal;
    const why = chosen[at] === true ? ({ by: 'choice' } as const) : reason;
    return { name: column.name, number: column.number, role, type: typeOf(column), unit, reason: why, sure };
  });
}
