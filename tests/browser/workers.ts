import type { Page, Worker } from '@playwright/test';

/** How the page's worker is held up; what is not said is as it is. */
interface Handling {
  /** Milliseconds that each answer is kept back, as for a larger table; `whenLet`: until `letAnswer`. */
  readonly answers?: number | 'whenLet';
  /** Whether the worker lends small tables, which the page then answers from by itself. */
  readonly lends?: boolean;
}

interface Told {
  /** What the page has told its worker, by kind, and the dimension of each hold. */
  readonly kinds: string[];
  readonly holds: (string | null)[];
  /** Answers that are kept back. */
  readonly waiting: (() => void)[];
}

/** Comes between the page and the worker that it will start, and notes what the worker is told. */
export async function handleWorker(page: Page, handling: Handling): Promise<void> {
  await page.addInitScript(({ answers = 0, lends = true }: Handling) => {
    const told: Told = { kinds: [], holds: [], waiting: [] };
    Object.assign(window, { told });
    const Real = window.Worker;
    window.Worker = class extends Real {
      override postMessage(message: { id: number; kind: string; dimension?: string | null }): void {
        told.kinds.push(message.kind);
        if (message.kind === 'hold') told.holds.push(message.dimension ?? null);
        if (message.kind === 'lend' && !lends) {
          const data = { id: message.id, kind: 'lent', lent: null };
          setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
        } else super.postMessage(message);
      }
      override addEventListener(kind: string, listener: EventListenerOrEventListenerObject): void {
        super.addEventListener(kind, (event) => {
          const hear = (): void => (typeof listener === 'function' ? listener(event) : listener.handleEvent(event));
          const isAnswer = event instanceof MessageEvent && (event.data as { kind: string }).kind === 'answered';
          if (!isAnswer || answers === 0) hear();
          else if (answers !== 'whenLet') setTimeout(hear, answers);
          // The first answer is what the page opens with.
          else if (document.querySelector('article h1') === null) hear();
          else told.waiting.push(hear);
        });
      }
    };
  }, handling);
}

export function told(page: Page): Promise<Pick<Told, 'kinds' | 'holds'>> {
  return page.evaluate(() => {
    const { kinds, holds } = (window as unknown as { told: Told }).told;
    return { kinds, holds };
  });
}

/** Lets the page hear the answers that are kept back, once there is one. */
export async function letAnswer(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as { told: Told }).told.waiting.length > 0);
  await page.evaluate(() => {
    const { waiting } = (window as unknown as { told: Told }).told;
    for (const hear of waiting.splice(0)) hear();
  });
}

/** The worker itself that reads the data and answers. */
export async function reader(page: Page): Promise<Worker> {
  const isReader = (worker: Worker): boolean => worker.url().includes('/assets/worker-');
  return page.workers().find(isReader) ?? page.waitForEvent('worker', isReader);
}
