import type { Action } from '../data/moves.ts';

/** The steps of one contestant in one worker, in this order; between them the driver reads the memory of the process. */
export type Step =
  | { readonly kind: 'prepare'; readonly contestant: string; readonly file: File; readonly asBytes: boolean }
  | { readonly kind: 'load' }
  | { readonly kind: 'check' }
  | { readonly kind: 'hold'; readonly action: Action }
  | { readonly kind: 'move'; readonly action: Action }
  | { readonly kind: 'floors'; readonly file: File };

export interface Loaded {
  /** Null where nothing has to be started. */
  readonly startMs: number | null;
  readonly loadMs: number;
}

export interface Checked {
  readonly rows: number;
  readonly checksum: string;
}

export interface Moved {
  readonly movesMs: readonly number[];
  readonly checksums: readonly string[];
}

export interface Floors {
  /** A plain loop over every byte of the file, counting ends of lines. */
  readonly scanMs: number;
  readonly bytesPerMs: number;
}

export type Reply = { readonly done: unknown } | { readonly failed: string };
