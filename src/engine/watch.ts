import type { Progress } from './protocol.ts';

/** How an opening is watched: told of its progress, and asked now and then whether it is still wanted. */
export interface Watch {
  readonly onProgress: (progress: Progress) => void;
  readonly isStopped: () => boolean;
}
