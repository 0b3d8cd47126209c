import { useSyncExternalStore } from 'react';

/** As the style sheets have it. */
const PHONE = '(max-width: 40rem)';

function follow(onChange: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

const isNow = (): boolean => window.matchMedia(PHONE).matches;

/** Whether the page is as narrow as on a phone, where what stands beside the figure elsewhere comes in a sheet of its own. */
export function usePhone(): boolean {
  return useSyncExternalStore(follow, isNow);
}
