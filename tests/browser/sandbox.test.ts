import { guarded, headersOf, ruleFor } from '../../hosting/policy.ts';
import type { Answer } from './elsewhere.ts';
import { expect, test } from './guarded.ts';

// The smallest figure there can be: it reads a file of its own site by a script of its own site, and says so.
const FIGURE = `<!doctype html><html><head><meta charset="utf-8" />
  <script type="module" crossorigin src="./assets/figure.js"></script></head><body></body></html>`;
const SCRIPT = `const answer = await fetch('./assets/made-up.csv');
  document.body.textContent = origin + ' has read ' + (await answer.text());`;

/** A site of the program's, with the headers that its addresses have. */
function siteWith(html: string): Record<string, Answer> {
  const files = {
    '/embed.html': ['text/html; charset=utf-8', html],
    '/assets/figure.js': ['text/javascript', SCRIPT],
    '/assets/made-up.csv': ['text/csv', 'a table'],
  } as const;
  return Object.fromEntries(
    Object.entries(files).map(([path, [type, body]]) => [
      path,
      { body, headers: { ...headersOf(ruleFor(path)), 'content-type': type } },
    ]),
  );
}

for (const [how, html] of [
  ['its headers', FIGURE],
  ['its headers and by what stands in it', guarded(FIGURE, '/embed.html')],
] as const) {
  test(`a figure that is held by ${how} works in somebody else’s sandbox`, async ({ page, elsewhere }) => {
    const site = await elsewhere(siteWith(html));
    const host = await elsewhere({
      '/': {
        body: `<!doctype html><title>Elsewhere</title><iframe sandbox="allow-scripts" src="${site}embed.html"></iframe>`,
        headers: { 'content-security-policy': `default-src 'none'; frame-src ${site}` },
      },
    });
    await page.goto(host);
    await expect(page.frameLocator('iframe').locator('body')).toHaveText('null has read a table');
  });
}
