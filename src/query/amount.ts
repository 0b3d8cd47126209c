import { combineQualifiers, type Qualifier, type Status, valueStateOf } from '../domain/domain.ts';
import type { Amount } from './result.ts';

const WEIGHTY_FIRST: readonly Status[] = ['B', 'P', 'E', 'U'];

/** Adds published figures one by one, keeping what each allows to be said. */
export class AmountBuilder {
  #lower = 0;
  #upper = 0;
  #ranged = false;
  /** Whether a figure is in the sum that has no second end: then the sum has none either. */
  #open = false;
  #qualifier: Qualifier = 'exact';
  #observed = 0;
  #absent = 0;
  readonly #statuses = new Set<Status>();

  add(value: number, qualifier: Qualifier, status: Status): void {
    this.#statuses.add(status);
    if (valueStateOf(status) !== 'observed') {
      this.#absent++;
      return;
    }
    if (qualifier === 'to') {
      this.#upper += value;
      this.#ranged = true;
      return;
    }
    this.#observed++;
    this.#lower += value;
    if (qualifier !== 'from') this.#upper += value;
    this.#open ||= qualifier !== 'from' && qualifier !== 'exact';
    this.#qualifier = this.#observed === 1 ? qualifier : combineQualifiers(this.#qualifier, qualifier);
  }

  amount(): Amount {
    const absentStatus = [...this.#statuses].find((status) => valueStateOf(status) !== 'observed');
    const status = WEIGHTY_FIRST.find((one) => this.#statuses.has(one)) ?? 'A';
    return {
      value: this.#observed > 0 ? this.#lower : null,
      qualifier: this.#qualifier,
      upper: this.#ranged && !this.#open ? this.#upper : null,
      status: this.#observed > 0 ? status : (absentStatus ?? 'M'),
      observed: this.#observed,
      absent: this.#absent,
    };
  }
}

export const NOTHING: Amount = new AmountBuilder().amount();
