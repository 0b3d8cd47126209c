import { useCallback, useSyncExternalStore } from 'react';

/** How an edit goes into the history: a new entry, or in place of the present one (while typing). */
export type Way = 'push' | 'replace';

export interface Address {
  readonly search: string;
  readonly go: (search: string, way: Way) => void;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

function hrefFor(search: string): string {
  return search === '' ? window.location.pathname : search;
}

/** The query string of the page, which holds all that a reader has chosen, and the way to change it. */
export function useLink(): Address {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const go = useCallback((next: string, way: Way): void => {
    if (next === window.location.search) return;
    if (way === 'push') window.history.pushState(null, '', hrefFor(next));
    else window.history.replaceState(null, '', hrefFor(next));
    for (const listener of listeners) listener();
  }, []);
  return { search, go };
}
