declare global {
  interface Window {
    /** Milliseconds from the next click to the end of the first frame in which anything of the figure has changed. */
    nextPaint: () => Promise<number>;
  }
}

/**
 * Put into a page before anything of its own. A click's time is that of its event, when the browser took it in. The figure
 * is its headline, what is drawn and its notes: none of them is touched before it is answered. The time is taken in the task
 * after the frame that draws it.
 */
export function watch(): void {
  const isOfFigure = ({ target }: MutationRecord): boolean => {
    const element = target instanceof Element ? target : target.parentElement;
    return element?.closest('article :is(h1, h1 + p, [role="img"], footer)') instanceof Element;
  };
  window.nextPaint = () =>
    new Promise((resolve) => {
      let clicked = Number.NaN;
      document.addEventListener(
        'click',
        ({ timeStamp }) => {
          clicked = timeStamp;
        },
        { capture: true, once: true },
      );
      const changes = new MutationObserver((records) => {
        if (!records.some(isOfFigure)) return;
        changes.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - clicked));
          port1.start();
          port2.postMessage(null);
        });
      });
      changes.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
}
