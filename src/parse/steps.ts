/**
 * Work on a table that pauses now and then, each time with the number of records that are read so far: whoever runs it may
 * tell of them, do other work, or go no further.
 */
export type Steps<T> = Generator<number, T, undefined>;

/** Runs work to its end. */
export type Run = <T>(steps: Steps<T>) => T | Promise<T>;

/** Runs work to its end without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
