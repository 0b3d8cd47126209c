import { DIMENSIONS } from './filters.ts';

/** Sums of value by label, in any order; the sums of `day` are by month (YYYY-MM). Missing values are left out. */
export interface Answer {
  readonly total: number;
  readonly day: ReadonlyMap<string, number>;
  readonly offence: ReadonlyMap<string, number>;
  readonly operation: ReadonlyMap<string, number>;
  readonly region: ReadonlyMap<string, number>;
}

function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** One number for all sums of a view, whatever their order. A group whose sum is 0 is as good as absent. */
function hashOf(sums: ReadonlyMap<string, number>): string {
  let hash = 0;
  for (const [label, sum] of sums) if (sum !== 0) hash = (hash + hashed(`${label}=${sum}`)) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** The checksum that every contestant must meet: the total and a hash of each group-by. */
export const checksum = (answer: Answer): string =>
  [answer.total, ...DIMENSIONS.map((dimension) => hashOf(answer[dimension]))].join(' ');
