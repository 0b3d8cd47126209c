import { expect, test } from 'vitest';
import { ofBlob } from '../../src/source/blobPieces.ts';

const bytes = Uint8Array.from({ length: 10_000 }, (_, at) => (at * 31) % 251);

/** A file whose streams give so many bytes each, and then stand still for good. */
class Halting extends Blob {
  opened = 0;
  readonly #each: number;

  constructor(part: Uint8Array<ArrayBuffer>, each: number) {
    super([part]);
    this.#each = each;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return halting(this, this.#each, () => this.opened++);
  }

  override slice(start: number): Blob {
    const rest = super.slice(start);
    rest.stream = () => halting(rest, this.#each, () => this.opened++);
    return rest;
  }
}

function halting(blob: Blob, each: number, onOpen: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    type: 'bytes',
    start: async (controller) => {
      onOpen();
      const all = new Uint8Array(await blob.arrayBuffer());
      if (all.length > 0) controller.enqueue(all.slice(0, each));
      if (all.length > each) return;
      controller.close();
      controller.byobRequest?.respond(0);
    },
  });
}

async function read(pieces: AsyncGenerator<Uint8Array>): Promise<number[]> {
  const all: number[] = [];
  for await (const piece of pieces) all.push(...piece);
  return all;
}

test('a file whose stream stands still is opened anew where it has come to, and every byte comes once', async () => {
  const file = new Halting(bytes, 4000);
  expect(await read(ofBlob(file, 0.01))).toEqual([...bytes]);
  expect(file.opened).toBeGreaterThanOrEqual(3);
});

test('one whose stream does not stand still is opened once', async () => {
  const file = new Halting(bytes, bytes.length);
  expect(await read(ofBlob(file, 10))).toEqual([...bytes]);
  expect(file.opened).toBe(1);
});

test('a failure to read it is told', async () => {
  const file = Object.assign(new Blob([bytes]), {
    stream: () =>
      new ReadableStream({ pull: (controller) => controller.error(new DOMException('', 'NotReadableError')) }),
  });
  await expect(read(ofBlob(file))).rejects.toMatchObject({ name: 'NotReadableError' });
});
