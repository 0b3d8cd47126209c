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
/** The newest link, until it is written to the address bar. */
let pending: { readonly search: string; readonly way: Way } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastWrite = Number.NEGATIVE_INFINITY;

function told(): void {
  for (const listener of listeners) listener();
}

function present(): string {
  return pending?.search ?? window.location.search;
}

function hrefFor(search: string): string {
  return search === '' ? window.location.pathname : search;
}

function write(): void {
  clearTimeout(timer);
  timer = undefined;
  if (pending === null) return;
  const { search, way } = pending;
  pending = null;
  if (way === 'push') window.history.pushState(null, '', hrefFor(search));
  else {
    window.history.replaceState(null, '', hrefFor(search));
    lastWrite = performance.now();
  }
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
  // A new entry is not replaced before it is one, and none is left out.
  if (way === 'push' || pending?.way === 'push') write();
  pending = { search: next, way };
  // The browser takes milliseconds to write a new entry: the question to the engine is not kept waiting for it.
  const wait = way === 'push' ? 0 : lastWrite + WRITE_EVERY_MS - performance.now();
  if (way === 'replace' && wait <= 0) write();
  else timer ??= setTimeout(write, wait);
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
