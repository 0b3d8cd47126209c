import { gunzipSync, gzipSync } from 'node:zlib';
import { get, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { articleWith } from '../../bench/driver/picture/article.ts';
import { startServer } from '../../bench/driver/picture/server.ts';
import { Ledger } from '../../bench/driver/ledger.ts';
import { groups, losses, withRatios } from '../../bench/driver/table.ts';

async function answerTo(address: string): Promise<{ response: IncomingMessage; body: Buffer }> {
  const response = await new Promise<IncomingMessage>((resolve) => get(address, resolve));
  const body = Buffer.concat(await response.toArray());
  return { response, body };
}

test('files are served packed with the headers they were given, whatever is asked of them', async () => {
  const server = await startServer();
  try {
    server.put('/a/page.html', { body: 'åäö'.repeat(100), headers: { 'Cache-Control': 'no-cache' } });
    const { response, body } = await answerTo(`${server.address}a/page.html?v=1#x`);
    expect(response.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-length': String(body.length),
    });
    expect(gunzipSync(body).toString()).toBe('åäö'.repeat(100));
    expect((await answerTo(`${server.address}page.html`)).response.statusCode).toBe(404);
  } finally {
    await server.close();
  }
});

test('an article is of a size like those of newspapers, the same each time, and holds its figure', () => {
  const [bare, held] = [articleWith(''), articleWith('<svg></svg>')];
  expect(bare).toBe(articleWith(''));
  expect(held.length - bare.length).toBe('<svg></svg>'.length);
  expect(bare.length).toBeGreaterThan(15_000);
  expect(gzipSync(bare).length).toBeGreaterThan(5_000);
});

test('first pictures are held to the page with React and recharts, and ours in another form is no loss', () => {
  const ledger = new Ledger(null);
  const work = 'first-picture';
  ledger.add({ work, contestant: 'anmalt', ms: [1600], scriptKB: 29 });
  ledger.add({ work, contestant: 'anmalt-page', ms: [800], scriptKB: 0 });
  ledger.add({ work, contestant: 'react-recharts', ms: [3200], scriptKB: 183 });
  ledger.add({ work, contestant: 'floor-html', ms: [400], scriptKB: 0 });
  const results = ledger.results();
  expect(withRatios(results).map(({ contestant, ratio }) => [contestant, ratio])).toEqual([
    ['anmalt', 0.5],
    ['anmalt-page', 0.25],
    ['react-recharts', 1],
    ['floor-html', 0.125],
  ]);
  const [group] = groups(results);
  expect(group?.head).toEqual(['contestant', 'median ms', '95 % ms', '× react-recharts', 'scripts kB']);
  expect(group?.rows[0]).toEqual(['anmalt', '1600', '1600', '0.50', '29.0']);
  expect(losses(results)).toEqual([]);
});
