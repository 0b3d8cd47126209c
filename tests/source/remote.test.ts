import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchFile, type RemoteFile, SourceProblem } from '../../src/source/source.ts';
import { speak } from '../../src/words/words.ts';
import { zip } from './zips.ts';

// Made-up figures and addresses throughout.
const CSV = 'brott,antal\nrån,12\n'.repeat(500);
const ADDRESS = 'https://statistics.example/tables/brott.csv';
const never = new AbortController().signal;

interface Answer {
  readonly url?: string;
  readonly type?: ResponseType;
}

function answer(body: BodyInit | null, init: ResponseInit = {}, { url, type }: Answer = {}): Response {
  const response = new Response(body, init);
  if (url !== undefined) Object.defineProperty(response, 'url', { value: url });
  if (type !== undefined) Object.defineProperty(response, 'type', { value: type });
  return response;
}

function fetching(response: Response, address = ADDRESS, most = 2 ** 30): Promise<RemoteFile> {
  return fetchFile(address, never, { fetch: () => Promise.resolve(response), most });
}

async function problemOf(read: Promise<RemoteFile>): Promise<[string, string | null, string | null]> {
  const error: unknown = await read.catch((thrown: unknown) => thrown);
  if (!(error instanceof SourceProblem)) throw new Error(`no SourceProblem: ${String(error)}`);
  const { problem } = error;
  for (const language of ['sv', 'en'] as const) {
    expect(speak(language).words.problem(problem)).toMatch(/^.+: .+\..+\.$/s);
  }
  return [problem.kind, problem.found, problem.expected];
}

afterEach(() => {
  vi.useRealTimers();
});

describe('which addresses are fetched', () => {
  test.each([
    ['http://statistics.example/brott.csv', 'address_insecure'],
    ['https://me:secret@statistics.example/brott.csv', 'address_credentials'],
    ['https://me@statistics.example/brott.csv', 'address_credentials'],
    ['data:text/csv,a;b', 'address_scheme'],
    ['blob:https://statistics.example/1234', 'address_scheme'],
    ['file:///etc/passwd', 'address_scheme'],
    ['ftp://statistics.example/brott.csv', 'address_scheme'],
    ['javascript:alert(1)', 'address_scheme'],
    ['localhost:8080/brott.csv', 'address_scheme'],
    ['www.statistics.example/brott.csv', 'address_unreadable'],
    ['/brott.csv', 'address_unreadable'],
    ['', 'address_unreadable'],
    ['https://', 'address_unreadable'],
  ])('%s is refused, and nothing asked for', async (address, kind) => {
    const fetch = vi.fn<() => Promise<Response>>();
    const read = fetchFile(address, never, { fetch });
    expect((await problemOf(read))[0]).toBe(kind);
    await expect(read).rejects.not.toMatchObject({ problem: { file: expect.stringContaining('secret') } });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('one with https is asked for without cookies or a word of where from', async () => {
    const fetch = vi.fn<(address: string, init: RequestInit) => Promise<Response>>(() => Promise.resolve(answer(CSV)));
    const file = await fetchFile(`  ${ADDRESS}?year=2024\n`, never, { fetch });
    expect(fetch).toHaveBeenCalledWith(`${ADDRESS}?year=2024`, {
      signal: expect.any(AbortSignal),
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
    });
    expect(await file.blob.text()).toBe(CSV);
    expect(file).toMatchObject({ name: 'brott.csv', host: 'statistics.example', redirected: null });
  });
});

describe('what a file is called', () => {
  test.each<[string | null, string, string]>([
    [null, 'https://a.example/t/anm%C3%A4lda%20brott.csv?x=1#top', 'anmälda brott.csv'],
    [null, 'https://a.example/t/brott.csv/', 'brott.csv'],
    [null, 'https://a.example/100%.csv', '100%.csv'],
    [null, 'https://a.example/', 'a.example'],
    ['attachment; filename="brott 2024.csv"', ADDRESS, 'brott 2024.csv'],
    ['attachment; filename=brott-2024.csv; size=3', ADDRESS, 'brott-2024.csv'],
    ['attachment; filename="a \\"b\\".csv"', ADDRESS, 'a "b".csv'],
    ['attachment; filename="x.csv"; filename*=UTF-8\'\'anm%C3%A4lda.csv', ADDRESS, 'anmälda.csv'],
    ["attachment; filename*=utf-8'sv'anm%C3%A4lda.csv", ADDRESS, 'anmälda.csv'],
    ["attachment; filename*=ISO-8859-1''anm%E4lda.csv", ADDRESS, 'anmälda.csv'],
    ['attachment; filename="../../etc/x.csv"', ADDRESS, 'x.csv'],
    ['attachment; filename="C:\\\\ut\\\\x.csv"', ADDRESS, 'x.csv'],
    ['attachment; filename=".."', ADDRESS, 'brott.csv'],
    ['inline', ADDRESS, 'brott.csv'],
  ])('%s from %s', async (disposition, address, name) => {
    const headers = disposition === null ? {} : { 'content-disposition': disposition };
    expect((await fetching(answer(CSV, { headers }), address)).name).toBe(name);
  });
});

describe('where an address leads', () => {
  test('another host is named, without the key in its address', async () => {
    const url = 'https://store.example/abc/brott.csv?signature=secret';
    const file = await fetching(answer(CSV, {}, { url }));
    expect(file).toMatchObject({ host: 'store.example', redirected: 'https://store.example/abc/brott.csv' });
  });

  test('the same address is no other', async () => {
    const file = await fetching(answer(CSV, {}, { url: ADDRESS }), `${ADDRESS}#table`);
    expect(file.redirected).toBeNull();
  });

  test('one that is not encrypted is refused', async () => {
    const url = 'http://store.example/brott.csv';
    expect(await problemOf(fetching(answer(CSV, {}, { url })))).toEqual(['address_insecure', 'store.example', null]);
  });
});

describe('an answer without the file', () => {
  test.each<[number, string, string]>([
    [404, 'Not Found', 'remote_missing'],
    [410, 'Gone', 'remote_missing'],
    [401, 'Unauthorized', 'remote_refused'],
    [403, '', 'remote_refused'],
    [429, 'Too Many Requests', 'remote_status'],
    [500, '', 'remote_status'],
    [503, 'Service Unavailable', 'remote_status'],
  ])('%s %s', async (status, statusText, kind) => {
    const read = fetching(answer('<html>', { status, statusText }));
    expect(await problemOf(read)).toEqual([kind, `${status} ${statusText}`.trim(), null]);
  });

  test.each<[string, BodyInit | null, string, string]>([
    ['a page', '<!DOCTYPE html><html>', 'text/html', 'is_page'],
    ['a page that says it is a table', '\n<html><body>Log in', 'text/csv', 'is_page'],
    ['part of a page', 'Logga in <a href="/login">här</a>', 'text/html; charset=utf-8', 'is_page'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'text/csv', 'is_picture'],
    ['a picture of an unknown kind', new Uint8Array(64), 'image/x-unknown', 'is_picture'],
    ['a PDF', '%PDF-1.7', 'application/pdf', 'is_pdf'],
    ['an empty body', '', 'text/csv', 'is_empty'],
    ['no body', null, 'text/csv', 'is_empty'],
  ])('%s', async (_, body, type, kind) => {
    expect((await problemOf(fetching(answer(body, { headers: { 'content-type': type } }))))[0]).toBe(kind);
  });

  test.each(['text/html', 'image/png', 'application/octet-stream'])(
    'a table that is called %s is a table',
    async (type) => {
      const file = await fetching(answer(CSV, { headers: { 'content-type': type } }));
      expect(await file.blob.text()).toBe(CSV);
    },
  );

  test('what is no table is not read to its end', async () => {
    let [asked, isCancelled] = [0, false];
    const body = new ReadableStream({
      pull: (controller) => {
        asked++;
        controller.enqueue(new TextEncoder().encode('<html>'.padEnd(5000)));
      },
      cancel: () => {
        isCancelled = true;
      },
    });
    expect((await problemOf(fetching(answer(body))))[0]).toBe('is_page');
    expect(asked).toBeLessThan(5);
    expect(isCancelled).toBe(true);
  });

  test('a network or a server that refuses', async () => {
    const fetch = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
    expect(await problemOf(fetchFile(ADDRESS, never, { fetch }))).toEqual([
      'remote_unreachable',
      'statistics.example',
      null,
    ]);
  });
});

describe('a body that is not whole', () => {
  const announced = (length: number, more: Record<string, string> = {}): ResponseInit => ({
    headers: { 'content-length': String(length), ...more },
  });
  const packed = new Uint8Array(gzipSync(CSV));
  const zipped = zip([{ name: 'brott.csv', data: CSV }]);
  const { length } = CSV.replaceAll('å', 'aa');
  const cors: Answer = { type: 'cors' };

  test.each<[string, BodyInit, ResponseInit, Answer, 'whole' | 'cut']>([
    ['as long as announced', CSV, announced(length), {}, 'whole'],
    ['one byte short', CSV, announced(length + 1), {}, 'cut'],
    ['one byte short, from another host', CSV, announced(length + 1), cors, 'cut'],
    ['packed on the way', CSV, announced(length + 9, { 'content-encoding': 'gzip' }), {}, 'whole'],
    ['packed on the way unseen', CSV, announced(300), cors, 'whole'],
    ['so short that packing made it longer', 'a,b\n1,2\n', announced(28), cors, 'whole'],
    ['as short, where nothing is hidden', 'a,b\n1,2\n', announced(28), {}, 'cut'],
    ['packed twice', zipped, announced(zipped.length + 18), cors, 'whole'],
    ['packed, half of it', zipped.slice(0, 90), announced(zipped.length + 900), cors, 'cut'],
    ['gzip, whole', packed, announced(packed.length), {}, 'whole'],
    ['gzip, whole, of unknown length', packed, {}, {}, 'whole'],
    ['gzip without its end, of unknown length', packed.slice(0, -9), {}, {}, 'cut'],
  ])('%s', async (_, body, init, more, is) => {
    const read = fetching(answer(body, init, more));
    if (is === 'whole') expect((await read).blob.size).toBeGreaterThan(0);
    else expect((await problemOf(read))[0]).toBe('remote_cut');
  });

  test('by a server that hangs up', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '100000' });
      response.write(CSV, () => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const fetch = async (_: string, init: RequestInit): Promise<Response> => {
      const { body, status, headers } = await globalThis.fetch(`http://127.0.0.1:${port}/`, init);
      return new Response(body, { status, headers });
    };
    const problem = await problemOf(fetchFile(ADDRESS, never, { fetch }));
    expect(problem).toEqual(['remote_cut', String(length), '100000']);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('how far a body has come', () => {
  const BYTES = new TextEncoder().encode(CSV).length;

  test.each<[string, HeadersInit, ResponseType, number | null]>([
    ['of as many bytes as are announced', { 'content-length': String(BYTES) }, 'basic', BYTES],
    ['of nobody knows how many', {}, 'basic', null],
    ['of others where it is packed on the way', { 'content-length': '9', 'content-encoding': 'gzip' }, 'basic', null],
    ['of what may be packed without a word', { 'content-length': String(BYTES) }, 'cors', null],
    ['of more than are announced', { 'content-length': '99' }, 'basic', null],
  ])('is told, %s', async (_, headers, type, of) => {
    const told: [number, number | null][] = [];
    const body = answer(CSV, { headers }, { type });
    const onBytes = (...one: [number, number | null]): number => told.push(one);
    await fetchFile(ADDRESS, never, { fetch: () => Promise.resolve(body), onBytes });
    expect(told.at(-1)).toEqual([BYTES, of]);
    expect(new Set(told.map(([, one]) => one))).toEqual(new Set([of]));
  });
});

describe('a body that is too large', () => {
  test('by what is announced, before any of it is read', async () => {
    const body = new ReadableStream({ pull: () => Promise.reject(new Error('read')) }, { highWaterMark: 0 });
    const read = fetching(answer(body, { headers: { 'content-length': '5001' } }), ADDRESS, 5000);
    expect(await problemOf(read)).toEqual(['remote_too_large', null, '5000']);
  });

  test('by what comes', async () => {
    let asked = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        asked++;
        controller.enqueue(new TextEncoder().encode('1,2\n'.repeat(1000)));
      },
    });
    expect((await problemOf(fetching(answer(body), ADDRESS, 20_000)))[0]).toBe('remote_too_large');
    expect(asked).toBeLessThan(12);
  });
});

describe('a server that is silent', () => {
  const stuck = (): Promise<Response> => new Promise(() => {});

  test('from the beginning', async () => {
    vi.useFakeTimers();
    const problem = problemOf(fetchFile(ADDRESS, never, { fetch: stuck }));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await problem).toEqual(['remote_silent', null, '30']);
  });

  test('in the midst, but not one that is only slow', async () => {
    vi.useFakeTimers();
    let drops = 0;
    const body = new ReadableStream({
      pull: (controller) =>
        new Promise((resolve) => {
          if (drops === 10) return;
          setTimeout(() => {
            drops++;
            controller.enqueue(new TextEncoder().encode('1,2\n'));
            resolve();
          }, 20_000);
        }),
    });
    let isOver = false;
    const problem = problemOf(fetching(answer(body))).finally(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(10 * 20_000 + 29_000);
    expect([drops, isOver]).toEqual([10, false]);
    await vi.advanceTimersByTimeAsync(2000);
    expect((await problem)[0]).toBe('remote_silent');
  });

  test.each(['before it is asked', 'while it is asked'])('stopped by the reader %s', async (when) => {
    const controller = new AbortController();
    const reason = new Error('stopped');
    if (when === 'before it is asked') controller.abort(reason);
    const read = fetchFile(ADDRESS, controller.signal, { fetch: stuck });
    controller.abort(reason);
    await expect(read).rejects.toBe(reason);
  });
});
