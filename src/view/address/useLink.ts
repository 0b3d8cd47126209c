import { useSyncExternalStore } from 'react';

/** How an edit goes into the history: a new entry, or in place of the present one (while typing or dragging). */
export type Way = 'push' | 'replace';

export interface Address {
  readonly search: string;
  readonly go: (search: string, way: Way) => void;
}

/** Browsers refuse more than some 100 changes of the history in 30 s; a drag makes one in every frame. */
const WRITE_EVERY_MS = 320;

const listeners = new Set<() => void>();
/** The newest link of a run of replacements, until it is written to the address bar. */
let pending: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastWrite = Number.NEGATIVE_INFINITY;

function told(): void {
  for (const listener of listeners) listener();
}

function present(): string {
  return pending ?? window.location.search;
}

function hrefFor(search: string): string {
  return search === '' ? window.location.pathname : search;
}

function write(): void {
  clearTimeout(timer);
  timer = undefined;
  if (pending === null) return;
  window.history.replaceState(null, '', hrefFor(pending));
  pending = null;
  lastWrite = performance.now();
}

/** The reader has gone to another entry: what was to be written belongs to the one that is left. */
function moved(): void {
  clearTimeout(timer);
  timer = undefined;
  pending = null;
  told();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('popstate', moved);
    window.addEventListener('pagehide', write);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('popstate', moved);
    window.removeEventListener('pagehide', write);
  };
}

function goTo(next: string, way: Way): void {
  if (next === present()) return;
  if (way === 'push') {
    write();
    window.history.pushState(null, '', hrefFor(next));
  } else {
    pending = next;
    const wait = lastWrite + WRITE_EVERY_MS - performance.now();
    if (wait <= 0) write();
    else timer ??= setTimeout(write, wait);
  }
  told();
}

/**
 * The query string of the page, which holds all that a reader has chosen, and the way to change it. Replacements in
 * quick succession count at once and reach the address bar a moment later.
 */
export function useLink(): Address {
  const search = useSyncExternalStore(subscribe, present);
  return { search, go: goTo };
}
