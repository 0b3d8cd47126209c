import Papa from 'papaparse';
import { answerOf, type Fields } from '../summing.ts';
import { type Contestant, textOf } from '../contestant.ts';
import { asFields } from './rows.ts';

/** Rows as arrays of strings. */
export function createRows(): Contestant {
  let rows: string[][] = [];
  return {
    load: (source) => {
      rows = Papa.parse<string[]>(textOf(source), { skipEmptyLines: true }).data;
    },
    rows: () => rows.length - 1,
    whole: () => answerOf(asFields(rows.slice(1))),
  };
}

/** Rows as objects with the header's names. */
export function createObjects(): Contestant {
  let rows: Fields[] = [];
  return {
    load: (source) => {
      rows = Papa.parse<Fields>(textOf(source), { header: true, skipEmptyLines: true }).data;
    },
    rows: () => rows.length,
    whole: () => answerOf(rows),
  };
}
