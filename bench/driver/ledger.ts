import type { Work } from './works.ts';

/** What one contestant did in one round. */
export interface Sample {
  readonly work: Work;
  readonly contestant: string;
  readonly ms: readonly number[];
  readonly peakMB?: number | null;
  /** What the contestant keeps of the file, in megabytes of 1,000,000 bytes. */
  readonly heldMB?: number | null;
  /** Scripts that came before the picture, packed, in kilobytes of 1,000 bytes. */
  readonly scriptKB?: number;
  /** What came before the time that is given: starting a library, loading the file, taking hold of a control. */
  readonly startMs?: number;
  readonly holdMs?: number;
  readonly loadMs?: number;
}

export interface Result {
  readonly work: Work;
  /** Null for the data that ship with the program. */
  readonly rows: number | null;
  readonly contestant: string;
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
  readonly peakMB: number | null;
  readonly heldMB: number | null;
  readonly scriptKB: number | null;
  readonly ok: boolean;
  readonly reason?: string;
  readonly rounds: number;
  /** How many times lie behind the median. */
  readonly times: number;
  readonly startMs?: number;
  readonly holdMs?: number;
  readonly loadMs?: number;
}

function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

const present = (values: readonly (number | null | undefined)[]): readonly number[] =>
  values.filter((value) => typeof value === 'number');

/** Keeps all samples of one size, and who failed. A failure strikes out the times of that work. */
export class Ledger {
  private readonly samples: Sample[] = [];
  private readonly reasons = new Map<string, string>();
  private readonly order: { readonly work: Work; readonly contestant: string }[] = [];

  private readonly rows: number | null;

  constructor(rows: number | null) {
    this.rows = rows;
  }

  private enter(work: Work, contestant: string): void {
    if (!this.order.some((one) => one.work === work && one.contestant === contestant))
      this.order.push({ work, contestant });
  }

  add(sample: Sample): void {
    this.enter(sample.work, sample.contestant);
    this.samples.push(sample);
  }

  fail(work: Work, contestant: string, reason: string): void {
    this.enter(work, contestant);
    if (!this.failed(work, contestant)) this.reasons.set(`${work} ${contestant}`, reason);
  }

  failed(work: Work, contestant: string): boolean {
    return this.reasons.has(`${work} ${contestant}`);
  }

  results(): readonly Result[] {
    return this.order.map(({ work, contestant }) => this.result(work, contestant));
  }

  private result(work: Work, contestant: string): Result {
    const own = this.samples.filter((one) => one.work === work && one.contestant === contestant);
    const reason = this.reasons.get(`${work} ${contestant}`);
    const ms = own.flatMap((sample) => sample.ms);
    return {
      work,
      rows: this.rows,
      contestant,
      medianMs: reason === undefined ? quantile(ms, 0.5) : null,
      p95Ms: reason === undefined ? quantile(ms, 0.95) : null,
      peakMB: quantile(present(own.map((one) => one.peakMB)), 0.5),
      heldMB: quantile(present(own.map((one) => one.heldMB)), 0.5),
      scriptKB: quantile(present(own.map((one) => one.scriptKB)), 0.5),
      ok: reason === undefined,
      ...(reason === undefined ? {} : { reason }),
      rounds: own.length,
      times: ms.length,
      ...this.before(own),
    };
  }

  /** The medians of what came before, where there was any. */
  private before(own: readonly Sample[]): Partial<Result> {
    const medians = (['startMs', 'loadMs', 'holdMs'] as const).map((name) => [
      name,
      quantile(present(own.map((one) => one[name])), 0.5),
    ]);
    return Object.fromEntries(medians.filter(([, median]) => median !== null));
  }
}
