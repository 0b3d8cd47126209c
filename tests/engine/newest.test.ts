import { describe, expect, test } from 'vitest';
import { newestOnly } from '../../src/engine/newest.ts';

/** A job that is done when it is told to be, and knows whether it was begun. */
class Job {
  begun = false;
  done: () => void = () => {};
  fail: () => void = () => {};
  readonly #answer: string;

  constructor(answer: string) {
    this.#answer = answer;
  }

  readonly run = (): Promise<string> => {
    this.begun = true;
    return new Promise((resolve, reject) => {
      this.done = () => resolve(this.#answer);
      this.fail = () => reject(new Error(this.#answer));
    });
  };
}

describe('where the newest wins', () => {
  test('one runs, the newest waits, and what lies between is never begun', async () => {
    const place = newestOnly<string>();
    const [first, second, third] = [new Job('first'), new Job('second'), new Job('third')];
    const [answer, dropped, newest] = [place(first.run), place(second.run), place(third.run)];
    expect(await dropped).toBeNull();
    expect([first.begun, third.begun]).toEqual([true, false]);
    first.done();
    expect(await answer).toBe('first');
    await expect.poll(() => third.begun).toBe(true);
    third.done();
    expect(await newest).toBe('third');
    expect(second.begun).toBe(false);
  });

  test('one that fails makes way for the next', async () => {
    const place = newestOnly<string>();
    const [first, second] = [new Job('first'), new Job('second')];
    const [failing, answer] = [place(first.run), place(second.run)];
    first.fail();
    await expect(failing).rejects.toThrow('first');
    await expect.poll(() => second.begun).toBe(true);
    second.done();
    expect(await answer).toBe('second');
  });
});
