import type { FileWords } from './files.en.ts';
import { findings } from './findings.sv.ts';
import { reading } from './reading.sv.ts';

/** What is said of a reader's own file, in Swedish. */
export const fileWords: FileWords = { report: findings, reading };
