import { findings } from './findings.en.ts';
import { reading } from './reading.en.ts';

/** What is said of a reader's own file, in English. */
export const fileWords = { report: findings, reading };

export type FileWords = typeof fileWords;
