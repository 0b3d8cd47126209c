/** Between two reports of progress, in milliseconds: well over ten a second. */
const REPORT_MS = 30;

/** Calls back no more often than progress is reported. */
export function seldom<T>(call: (value: T) => void): (value: T) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (value) => {
    if (performance.now() - last < REPORT_MS) return;
    last = performance.now();
    call(value);
  };
}
