/** Milliseconds of work after which other work gets its turn. */
const TURN_MS = 20;

/** Lets whatever else waits in this thread have its turn: a message that says stop, for one. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const done = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', done, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

/** Long work that lets other work have its turn now and then. */
export class Turns {
  #last = performance.now();

  get isDue(): boolean {
    return performance.now() - this.#last > TURN_MS;
  }

  async give(): Promise<void> {
    await turn();
    this.#last = performance.now();
  }
}
