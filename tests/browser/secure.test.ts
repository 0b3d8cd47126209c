import type { Page, Response } from '@playwright/test';
import { headersOf, ruleFor } from '../../hosting/policy.ts';
import { expect, test } from './guarded.ts';
import { headline, open, stands } from './views.ts';

const POLICY = 'content-security-policy';

/** What every way in of a script would leave behind. */
const INJECTED = `
  <script>document.documentElement.dataset.broken = 'inline script'</script>
  <script src="data:text/javascript,document.documentElement.dataset.broken='script of data'"></script>
  <img src="./nothing.png" onerror="document.documentElement.dataset.broken = 'handler'">
  <style>html { --broken: inline sheet }</style>
  <base href="https://made-up.example/">
  <form action="./" id="injected"></form>`;

function broken(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(() => [
    document.documentElement.dataset['broken'],
    getComputedStyle(document.documentElement).getPropertyValue('--broken') || undefined,
    document.baseURI.includes('made-up') ? document.baseURI : undefined,
  ]);
}

test('every file of the page comes with the headers of its rule', async ({ page, baseURL }) => {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await open(page, '');
  expect(responses.length).toBeGreaterThan(10);
  for (const response of responses) {
    const { pathname } = new URL(response.url());
    const sent = await response.allHeaders();
    for (const [name, value] of Object.entries(headersOf(ruleFor(pathname))))
      expect([pathname, name, sent[name.toLowerCase()]]).toEqual([pathname, name, value]);
  }
  expect(responses.some((response) => response.url().startsWith(`${baseURL}assets/worker-`))).toBe(true);
});

test('an address where nothing is says so, as a page that cannot be framed', async ({ page }) => {
  const response = await page.goto('./nothing/here');
  expect(response?.status()).toBe(404);
  expect(response?.headers()[POLICY]).toContain("frame-ancestors 'none'");
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Här finns ingenting' })).toBeVisible();
});

test('the built folder works below a path', async ({ page, baseURL }) => {
  await page.route(`${baseURL}below/a/path/**`, async (route) => {
    const url = route.request().url().replace('below/a/path/', '');
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./below/a/path/');
  await stands(page);
  expect(await headline(page)).toContain('39');
  expect(asked.filter((url) => !url.startsWith(`${baseURL}below/a/path/`))).toEqual([]);
});

test.describe('what the policy refuses', () => {
  test.use({ provokes: true });

  test('the dashboard in somebody else’s frame', async ({ page, baseURL, elsewhere, refusals }) => {
    const title = '<!doctype html><title>Elsewhere</title>';
    const allowed = await elsewhere(`${title}<h1>A page that may be framed</h1>`);
    const host = await elsewhere(`${title}<iframe src="${allowed}"></iframe><iframe src="${baseURL}"></iframe>`);
    await page.goto(host);
    const frame = page.frameLocator('iframe');
    await expect(frame.first().getByRole('heading')).toBeVisible();
    await expect.poll(() => refusals.join()).toContain("frame-ancestors 'none'");
    await expect(frame.last().locator('#root')).toHaveCount(0);
  });

  for (const [name, keep] of [
    ['by its header alone', { header: true, meta: false }],
    ['by what stands in the page alone', { header: false, meta: true }],
  ] as const) {
    test(`scripts, handlers and sheets put into the page, ${name}`, async ({ page, baseURL, refusals }) => {
      await page.route(`${baseURL}`, async (route) => {
        const response = await route.fetch();
        const { [POLICY]: policy = '', ...headers } = response.headers();
        const html = (await response.text())
          .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, (meta) => (keep.meta ? meta : ''))
          .replace('<body>', `<body>${INJECTED}`);
        await route.fulfill({ body: html, headers: keep.header ? { ...headers, [POLICY]: policy } : headers });
      });
      await open(page, '');
      await page.evaluate(() => document.querySelector<HTMLFormElement>('#injected')?.submit());
      for (const directive of ['script-src-elem', 'script-src-attr', 'style-src-elem', 'base-uri', 'form-action'])
        await expect.poll(() => refusals.join('\n')).toContain(`refused by policy: ${directive}`);
      expect(await broken(page)).toEqual([undefined, undefined, undefined]);
    });
  }

  test('the sheet within a page for embeds, by headers of another build: its file takes its place', async ({
    page,
    refusals,
  }) => {
    await page.route('**/figures/live/*', async (route) => {
      const response = await route.fetch();
      const { [POLICY]: policy = '', ...headers } = response.headers();
      await route.fulfill({ response, headers: { ...headers, [POLICY]: policy.replaceAll(/'sha256-[^']*'/g, '') } });
    });
    await page.goto('figures/live/operations.sv.bars.html?v=1&operation=empact-thb-se-undated&lang=sv');
    await expect(page.locator('main')).toHaveCSS('padding-left', '16px');
    await expect(page.getByRole('combobox')).toBeVisible();
    expect(refusals.join('\n')).toContain('refused by policy: style-src-elem inline');
  });

  test('text that is to become markup or a script, whoever asks', async ({ page, refusals }) => {
    await open(page, '');
    const names = await page.evaluate(async () => {
      const attempts: Record<string, () => unknown> = {
        innerHTML: () => (document.body.innerHTML = '<p>no</p>'),
        insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<p>no</p>'),
        write: () => document.write('<p>no</p>'),
        'script.text': () => (document.createElement('script').text = '1'),
        'script.src': () => (document.createElement('script').src = './assets/other.js'),
        worker: () => new Worker('./assets/other.js'),
        eval: () => globalThis.eval('1'),
        'new Function': () => Reflect.construct(Function, ['return 1']),
        'another policy': () => globalThis.trustedTypes?.createPolicy('other', { createScriptURL: () => '' }),
        'the same policy again': () => globalThis.trustedTypes?.createPolicy('anmalt', { createScriptURL: () => '' }),
        WebAssembly: () => new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])),
      };
      // In a turn of its own: what a debugger evaluates may evaluate, too.
      await new Promise((resolve) => setTimeout(resolve));
      return Object.entries(attempts).map(([name, attempt]) => {
        try {
          attempt();
          return `${name}: done`;
        } catch (error) {
          return error instanceof Error ? name : `${name}: ${String(error)}`;
        }
      });
    });
    expect(names.filter((name) => name.includes(':'))).toEqual([]);
    await expect.poll(() => refusals.length).toBeGreaterThanOrEqual(names.length);
    await expect(page.locator('article h1')).toBeVisible();
  });

  test('a worker that asks another host', async ({ page, refusals }) => {
    await open(page, '');
    const [worker] = page.workers();
    const answer = await worker?.evaluate(() =>
      fetch('https://made-up.example/').catch((error: unknown) => String(error)),
    );
    expect(answer).toContain('Failed to fetch');
    await expect.poll(() => refusals.join('\n')).toContain('refused by policy: connect-src https://made-up.example');
  });
});

test('a worker may compile WebAssembly, by which files are scanned', async ({ page }) => {
  await open(page, '');
  const [worker] = page.workers();
  const exported = await worker?.evaluate(
    () => WebAssembly.Module.exports(new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))).length,
  );
  expect(exported).toBe(0);
});

test('what is published has no gallery', async ({ page }) => {
  const answer = await page.goto('gallery.html');
  expect(answer?.status()).toBe(404);
});
