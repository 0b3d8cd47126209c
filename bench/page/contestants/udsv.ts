import { inferSchema, initParser } from 'udsv';
import { type Contestant, textOf } from '../contestant.ts';
import { answerOf } from '../summing.ts';
import { asFields } from './rows.ts';

/** Rows as arrays of strings, its quickest form. */
export function create(): Contestant {
  let rows: string[][] = [];
  return {
    load: (source) => {
      const text = textOf(source);
      rows = initParser(inferSchema(text)).stringArrs(text);
    },
    rows: () => rows.length,
    whole: () => answerOf(asFields(rows)),
  };
}
