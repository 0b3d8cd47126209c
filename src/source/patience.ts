/** Ends what it watches when nothing has been heard for so many seconds, or when the signal it was given says so. */
export class Patience {
  readonly #controller = new AbortController();
  readonly #seconds: number;
  readonly #outer: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(seconds: number, outer: AbortSignal) {
    this.#seconds = seconds;
    this.#outer = outer;
    outer.addEventListener('abort', this.#stop);
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether it ended since nothing was heard. */
  get isOver(): boolean {
    return this.#isOver;
  }

  readonly #stop = (): void => this.#controller.abort(this.#outer.reason);

  /** Something came: the wait begins anew. */
  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isOver = true;
      this.#controller.abort();
    }, this.#seconds * 1000);
  }

  /** No more is to be waited for; what still comes is not wanted. */
  end(): void {
    clearTimeout(this.#timer);
    this.#outer.removeEventListener('abort', this.#stop);
    this.#controller.abort();
  }

  /** The same wait, but ended by the signal also where nobody at the other end heeds it. */
  watch<T>(wait: Promise<T>): Promise<T> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const stop = (): void => reject(signal.reason);
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      wait.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
  }
}
