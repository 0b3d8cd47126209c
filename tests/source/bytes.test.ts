import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type ByteSource, bytesOf, SourceProblem } from '../../src/source/source.ts';

const TEXT = 'offence,value\npåhittad,1\n'.repeat(200_000);
const bytes = new Uint8Array(new TextEncoder().encode(TEXT));
const packed = new Uint8Array(gzipSync(bytes));

async function all(source: ByteSource, head = 0): Promise<{ text: string; pieces: number[]; taken: number[] }> {
  const decoder = new TextDecoder();
  const [pieces, taken]: [number[], number[]] = [[], []];
  let text = '';
  for await (const piece of bytesOf(source, { file: 'made-up.csv', onBytes: (count) => taken.push(count), head })) {
    pieces.push(piece.length);
    text += decoder.decode(piece, { stream: true });
  }
  return { text, pieces, taken };
}

describe('bytes come whole, in pieces, and unpacked', () => {
  test.each<[string, () => ByteSource, number]>([
    ['a buffer', () => bytes, bytes.length],
    ['a file', () => new Blob([bytes]), bytes.length],
    ['a response', () => new Response(bytes), bytes.length],
    ['a packed buffer', () => packed, packed.length],
    ['a packed file', () => new Blob([packed]), packed.length],
    ['a packed response', () => new Response(packed), packed.length],
  ])('from %s', async (_, source, length) => {
    const { text, taken } = await all(source());
    expect(text === TEXT).toBe(true);
    expect(taken.at(-1)).toBe(length);
    expect(taken).toEqual(taken.toSorted((a, b) => a - b));
  });

  test('the first piece is as long as it was asked to be, where there is so much', async () => {
    const drops = (): ReadableStream<Uint8Array<ArrayBuffer>> =>
      new ReadableStream({
        start: (controller) => {
          for (let at = 0; at < 5000; at++) controller.enqueue(bytes.slice(at, at + 1));
          controller.close();
        },
      });
    expect((await all(new Response(drops()), 3000)).pieces[0]).toBe(3000);
    expect((await all(new Response(drops()), 9000)).pieces).toEqual([5000]);
    expect((await all(new Response(drops()), 3000)).text).toBe(new TextDecoder().decode(bytes.slice(0, 5000)));
  });

  test('a source of which only the first piece is asked for is let go', async () => {
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.enqueue(bytes.slice(0, 5000)),
      cancel: () => {
        isCancelled = true;
      },
    });
    for await (const _ of bytesOf(new Response(body), { file: 'made-up.csv', onBytes: () => {}, head: 10 })) break;
    expect(isCancelled).toBe(true);
  });

  test('nothing is nothing', async () => {
    expect(await all(new Blob([]))).toEqual({ text: '', pieces: [], taken: [] });
  });
});

test.each([
  ['cut short', packed.slice(0, packed.length - 5000)],
  ['broken', packed.map((byte, at) => (at === 3000 ? byte ^ 0x55 : byte))],
])('a packed file that is %s is named', async (_, broken) => {
  const reading = all(new Blob([new Uint8Array(broken)]));
  await expect(reading).rejects.toBeInstanceOf(SourceProblem);
  await expect(reading).rejects.toMatchObject({ problem: { kind: 'not_unpacked', file: 'made-up.csv' } });
});
