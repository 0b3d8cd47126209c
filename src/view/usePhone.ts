import { useSyncExternalStore } from 'react';

/** As the style sheets have it. */
const PHONE = window.matchMedia('(max-width: 40rem)');

function follow(onChange: () => void): () => void {
  PHONE.addEventListener('change', onChange);
  return () => PHONE.removeEventListener('change', onChange);
}

const isNow = (): boolean => PHONE.matches;

/** Whether the page is as narrow as on a phone, where what stands beside the figure elsewhere comes in a sheet of its own. */
export function usePhone(): boolean {
  return useSyncExternalStore(follow, isNow);
}
