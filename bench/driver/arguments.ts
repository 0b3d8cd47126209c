import { parseArgs } from 'node:util';
import { CONTESTANTS, LARGE, type Work, WORKS } from './works.ts';

export interface Arguments {
  readonly json: boolean;
  readonly write: boolean;
  readonly works: readonly Work[];
  readonly rows: readonly number[];
  readonly rounds: number;
  /** Null is all of them. */
  readonly contestants: readonly string[] | null;
}

const DEFAULT_ROWS = [100_000, 1_000_000];
const DEFAULT_ROUNDS = 7;

const HELP = `npm run bench -- [--json] [--write] [--only WORK,…] [--rows N,…] [--rounds N] [--contestants a,b]
works: ${WORKS.join(', ')}
contestants: ${CONTESTANTS.join(', ')}`;

function named<T extends string>(what: string, text: string | undefined, all: readonly T[]): readonly T[] | null {
  if (text === undefined) return null;
  const names = text.split(',');
  const unknown = names.filter((name) => !all.some((one) => one === name));
  if (unknown.length > 0) throw new Error(`No ${what} “${unknown.join(', ')}”. There are: ${all.join(', ')}.`);
  return all.filter((one) => names.includes(one));
}

function whole(flag: string, text: string): number {
  const n = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(n) || n < 1) throw new Error(`--${flag} wants a whole number above 0, not “${text}”.`);
  return n;
}

/** What is asked for; null where the reader asks only what can be asked. */
export function readArguments(args: readonly string[]): Arguments | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      only: { type: 'string' },
      rows: { type: 'string' },
      rounds: { type: 'string' },
      contestants: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return null;
  }
  return {
    json: values.json,
    write: values.write,
    works: named('work', values.only, WORKS) ?? LARGE,
    rows: values.rows?.split(',').map((text) => whole('rows', text)) ?? DEFAULT_ROWS,
    rounds: values.rounds === undefined ? DEFAULT_ROUNDS : whole('rounds', values.rounds),
    contestants: named('contestant', values.contestants, CONTESTANTS),
  };
}
