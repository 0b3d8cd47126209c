import { combineQualifiers, type Qualifier, type Status, valueStateOf } from '../domain/domain.ts';
import type { Entry } from './entries.ts';
import type { Amount } from './result.ts';

const WEIGHTY_FIRST: readonly Status[] = ['B', 'P', 'E', 'U'];
const ABSENT_FIRST: readonly Status[] = ['M', 'Q', 'L', 'Z'];

/** Adds published figures, any number of one kind at a time, keeping what each kind allows to be said. */
class AmountBuilder {
  #lower = 0;
  #upper = 0;
  #ranged = false;
  /** Whether a figure is in the sum that has no second end: then the sum has none either. */
  #open = false;
  #qualifier: Qualifier | null = null;
  #observed = 0;
  #absent = 0;
  readonly #statuses = new Set<Status>();

  add({ kind: { status, qualifier }, rows, sum }: Entry): void {
    this.#statuses.add(status);
    if (valueStateOf(status) !== 'observed') {
      this.#absent += rows;
      return;
    }
    if (qualifier === 'to') {
      this.#upper += sum;
      this.#ranged = true;
      return;
    }
    this.#observed += rows;
    this.#lower += sum;
    if (qualifier !== 'from') this.#upper += sum;
    this.#open ||= qualifier !== 'from' && qualifier !== 'exact';
    this.#qualifier = this.#qualifier === null ? qualifier : combineQualifiers(this.#qualifier, qualifier);
  }

  amount(scale: number): Amount {
    const weightiest = (order: readonly Status[]): Status | undefined => order.find((one) => this.#statuses.has(one));
    const observed = this.#observed > 0;
    return {
      value: observed ? this.#lower / scale : null,
      qualifier: this.#qualifier ?? 'exact',
      upper: this.#ranged && !this.#open ? this.#upper / scale : null,
      status: (observed ? weightiest(WEIGHTY_FIRST) : weightiest(ABSENT_FIRST)) ?? (observed ? 'A' : 'M'),
      observed: this.#observed,
      absent: this.#absent,
    };
  }
}

/** What figures add up to. Sums are whole numbers until the very last, where they are divided by the scale. */
export function amountOf(entries: readonly Entry[], scale: number): Amount {
  const sum = new AmountBuilder();
  for (const entry of entries) sum.add(entry);
  return sum.amount(scale);
}

export const NOTHING: Amount = amountOf([], 1);
