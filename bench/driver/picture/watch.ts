declare global {
  interface Window {
    /** Milliseconds from the beginning of the navigation to the end of the first frame that shows what is looked for. */
    firstPicture: Promise<number>;
  }
}

/**
 * Put into a page before anything of its own: waits for the first element that `marks` selects. It asks when the document
 * changes or a picture is loaded, and takes the time in the task after the frame that draws it. A frame is drawn only when
 * no style sheet holds it up; and what is drawn is never older than the first contentful paint that the browser tells,
 * which is waited for too.
 */
export function watch(marks: string): void {
  const painted = new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const first = list.getEntriesByName('first-contentful-paint')[0];
      if (first !== undefined) resolve(first.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  const drawn = new Promise<number>((resolve) => {
    const isThere = (element: Element): boolean =>
      !(element instanceof HTMLImageElement) || (element.complete && element.naturalWidth > 0);
    const look = (): void => {
      if (![...document.querySelectorAll(marks)].some(isThere)) return;
      changes.disconnect();
      document.removeEventListener('load', look, true);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    };
    const changes = new MutationObserver(look);
    changes.observe(document, { childList: true, subtree: true });
    document.addEventListener('load', look, true);
  });
  window.firstPicture = Promise.all([painted, drawn]).then((both) => Math.max(...both));
}

/** Kilobytes of 1,000 bytes, as they came over the network, of the scripts that were there at that time. */
export function scriptsUntil(ms: number): number {
  const entries = performance.getEntriesByType('resource');
  const files = entries.filter((entry) => entry instanceof PerformanceResourceTiming);
  const scripts = files.filter(({ name, responseEnd }) => new URL(name).pathname.endsWith('.js') && responseEnd <= ms);
  // What was asked for ahead is named again when it is used.
  const sizes = new Map(scripts.map(({ name, encodedBodySize }) => [name, encodedBodySize]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1000;
}
