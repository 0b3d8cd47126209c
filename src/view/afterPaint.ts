/** What waits for the next frame to be painted. */
let waiting: (() => void)[] = [];

function go(): void {
  const now = waiting;
  waiting = [];
  for (const act of now)
    try {
      act();
    } catch (error) {
      // One that fails, as a browser may refuse to write an address, must not keep the others back.
      reportError(error);
    }
}

/** Does something once the next frame is painted, all that waits for it in one go. A page that is not seen paints none. */
export function afterPaint(act: () => void): void {
  waiting.push(act);
  // What is called for a frame comes before it is painted, and what it sets going after that.
  if (waiting.length === 1) requestAnimationFrame(() => setTimeout(go));
}
