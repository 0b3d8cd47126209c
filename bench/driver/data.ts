import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { generate, SEED } from '../data/generate.ts';
import type { Action } from '../data/moves.ts';
import { writeParquet } from '../data/parquet.ts';
import { moveChecksums, wholeChecksum } from '../data/reference.ts';

/** The files of one size, and what every contestant must get from them. */
export interface Data {
  readonly rows: number;
  readonly csv: string;
  readonly parquet: string | null;
  readonly bytes: number;
  readonly whole: string;
  readonly moves: ReadonlyMap<Action, readonly string[]>;
}

export async function makeData(
  folder: string,
  rows: number,
  actions: readonly Action[],
  asParquet: boolean,
): Promise<Data> {
  const csv = join(folder, `${rows}.csv`);
  const file = openSync(csv, 'w');
  const columns = generate(rows, SEED, (chunk) => writeSync(file, chunk));
  closeSync(file);
  const parquet = asParquet ? join(folder, `${rows}.parquet`) : null;
  if (parquet !== null) await writeParquet(columns, parquet);
  return {
    rows,
    csv,
    parquet,
    bytes: statSync(csv).size,
    whole: wholeChecksum(columns),
    moves: new Map(actions.map((action) => [action, moveChecksums(columns, action)])),
  };
}
