declare global {
  interface Window {
    /** How far anything on the page has been moved by what came later (the sum of its layout shifts). */
    moved: number;
  }
}

/** Runs before anything of a page, and sums up in `window.moved` what moves there. */
export function watchMoves(): void {
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.moved += 'value' in entry ? Number(entry.value) : 0;
  }).observe({ type: 'layout-shift', buffered: true });
}
