import { useCallback, useLayoutEffect, useRef } from 'react';

/** One function for as long as the component stands, which does what the newest does: for children that are memoised. */
export function useStable<A extends unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A): R => latest.current(...args), []);
}
