import type { Answer } from '../data/answer.ts';

/** One row as its fields, the value as written or as a number; null, undefined or '' is missing. */
export interface Fields {
  readonly period: string;
  readonly region: string;
  readonly operation: string;
  readonly offence: string;
  readonly value: string | number | null | undefined;
}

/** Adds up rows by month and by every label, for the contestants that only parse. */
export function summing(): { add: (row: Fields) => void; answer: () => Answer } {
  const sums = {
    day: new Map<string, number>(),
    offence: new Map<string, number>(),
    operation: new Map<string, number>(),
    region: new Map<string, number>(),
  };
  let total = 0;
  const into = (map: Map<string, number>, label: string, value: number): void => {
    map.set(label, (map.get(label) ?? 0) + value);
  };
  const add = ({ period, region, operation, offence, value }: Fields): void => {
    const count = Number(value ?? 0);
    total += count;
    into(sums.day, period.slice(0, 7), count);
    into(sums.offence, offence, count);
    into(sums.operation, operation, count);
    into(sums.region, region, count);
  };
  return { add, answer: () => ({ total, ...sums }) };
}

export function answerOf(rows: Iterable<Fields>): Answer {
  const { add, answer } = summing();
  for (const row of rows) add(row);
  return answer();
}
