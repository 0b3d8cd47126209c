import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { afterPaint } from '../afterPaint.ts';

/**
 * How an edit goes into the history: as a new entry, as one that others will replace while the reader drags on, or in place of
 * the present one (while typing or dragging).
 */
export type Way = 'push' | 'begin' | 'replace';

export interface Address {
  readonly search: string;
  /**
   * Goes to another link. Where what answers it is on its way (`until`), the page is kept at the link before it until then,
   * so that both are drawn at once: for a moment at most, and not beyond the reader's next act.
   */
  readonly go: (search: string, way: Way, until?: Promise<unknown> | null) => void;
}

/** Browsers refuse more than some 100 changes of the history in 30 s; a drag makes one in every frame. */
const WRITE_EVERY_MS = 320;
/** An answer that takes longer is waited for with the change in sight: a control that stands still longer seems dead. */
const KEEP_MS = 50;
/** What readers do that may build on the link before it: they must see the newest first. */
const ACTS = ['pointerdown', 'click', 'keydown', 'beforeinput'] as const;

const listeners = new Set<() => void>();
/** The newest link, until it is written to the address bar. */
let pending: { readonly search: string; readonly way: Way } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastWrite = Number.NEGATIVE_INFINITY;
/** The link that the page is kept at while what answers the newest is on its way. */
let kept: { readonly search: string; readonly limit: ReturnType<typeof setTimeout> } | null = null;

function told(): void {
  for (const listener of listeners) listener();
}

function newest(): string {
  return pending?.search ?? window.location.search;
}

function present(): string {
  return kept?.search ?? newest();
}

function letGo(): void {
  clearTimeout(kept?.limit);
  kept = null;
}

function release(): void {
  letGo();
  told();
  // The browser takes milliseconds to write a new entry: neither the engine nor the figure is kept waiting for it.
  if (pending !== null && pending.way !== 'replace') afterPaint(write);
}

/** Comes before what listens in the page: whatever the reader does there is done to the newest link. */
function catchUp(event: Event): void {
  // A press of a pointer was heard when it began; the click that ends it may be what led to the newest link.
  if (kept === null || (event instanceof MouseEvent && event.type === 'click' && event.detail > 0)) return;
  flushSync(release);
  write();
}

/** A page that is not seen paints nothing, and may be gone before it is seen again. */
function onHidden(): void {
  if (document.visibilityState === 'hidden') write();
}

function keep(search: string, until: Promise<unknown>): void {
  letGo();
  const mine = { search, limit: setTimeout(release, KEEP_MS) };
  kept = mine;
  void until.finally(() => {
    if (kept === mine) release();
  });
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
  if (way !== 'replace') window.history.pushState(null, '', hrefFor(search));
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
  release();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('popstate', moved);
    window.addEventListener('pagehide', write);
    document.addEventListener('visibilitychange', onHidden);
    for (const act of ACTS) window.addEventListener(act, catchUp, { capture: true });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('popstate', moved);
    window.removeEventListener('pagehide', write);
    document.removeEventListener('visibilitychange', onHidden);
    for (const act of ACTS) window.removeEventListener(act, catchUp, { capture: true });
  };
}

function goTo(next: string, way: Way, until: Promise<unknown> | null = null): void {
  if (next === newest()) return;
  const before = present();
  // A new entry is not replaced before it is one, and none is left out.
  if (way !== 'replace' || (pending !== null && pending.way !== 'replace')) write();
  pending = { search: next, way };
  if (way === 'replace') {
    const wait = lastWrite + WRITE_EVERY_MS - performance.now();
    if (wait <= 0) write();
    else timer ??= setTimeout(write, wait);
  }
  if (until === null) release();
  else keep(before, until);
}

/**
 * The query string of the page, which holds all that a reader has chosen, and the way to change it. Replacements in
 * quick succession count at once and reach the address bar a moment later.
 */
export function useLink(): Address {
  const search = useSyncExternalStore(subscribe, present);
  return { search, go: goTo };
}
