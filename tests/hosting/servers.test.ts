import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstScript } from '../../hosting/first.ts';
import { guarded, headersOf, PAGES, ruleFor } from '../../hosting/policy.ts';
import { hashOf } from '../../hosting/sheet.ts';
import { caddyFile, headersFile, nginxFile } from '../../hosting/servers.ts';

// After a change of the policy: GOLDEN=write npx vitest run tests/hosting
const REWRITE = process.env['GOLDEN'] === 'write';

const PATHS = [
  '/',
  '/index.html',
  '/404.html',
  '/embed',
  '/embed.html',
  '/embed.js',
  '/figures/home.sv.html',
  '/assets/worker-1.js',
  '/sw.js',
];

test.each([
  ['nginx.conf', nginxFile],
  ['Caddyfile', caddyFile],
] as const)('docs/hosting/%s says what the policy says', (name, write) => {
  const file = new URL(`../../docs/hosting/${name}`, import.meta.url);
  if (REWRITE) writeFileSync(file, write());
  expect(readFileSync(file, 'utf8')).toBe(write());
});

describe('_headers', () => {
  /** The headers that a host sends for a path, by its own reading: all blocks that fit hold together. */
  function sent(path: string): [string, string][] {
    const blocks = headersFile().trim().split('\n\n');
    return blocks.flatMap((block) => {
      const [pattern = '', ...headers] = block.split('\n');
      const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      if (!fits) return [];
      return headers.map((line): [string, string] => {
        const [, header = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
        return [header, value];
      });
    });
  }

  test.each(PATHS)('%s gets every header of its rule, and each once', (path) => {
    expect(sent(path)).toEqual(Object.entries(headersOf(ruleFor(path))));
  });
});

function policyOf(path: string): string {
  return headersOf(ruleFor(path))['Content-Security-Policy'] ?? '';
}

test.each(PATHS)(
  '%s lets nothing run that is made from text, and inline no more than one script that is known',
  (path) => {
    const policy = policyOf(path);
    const known = ruleFor(path) === PAGES ? hashOf(firstScript) : '';
    expect(policy.replace(` ${known};`, ';')).toMatch(
      /^default-src 'none'; script-src 'self'(?: 'wasm-unsafe-eval')?; /,
    );
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/'unsafe-(?:inline|eval|hashes)'| data:| \*|http:/);
  },
);

test('pages refuse to be framed, and figures do not', () => {
  for (const path of ['/', '/index.html', '/404.html', '/anything/else'])
    expect(policyOf(path)).toContain("frame-ancestors 'none'");
  for (const path of ['/embed', '/embed.html', '/figures/home.sv.html'])
    expect(policyOf(path)).not.toContain('frame-ancestors');
});

test('what a frame without an origin needs may be read by anybody, and a page by nobody', () => {
  const allowed = PATHS.filter((path) => headersOf(ruleFor(path))['Access-Control-Allow-Origin'] === '*');
  expect(allowed).toEqual(PATHS.filter((path) => /embed|figures|assets/.test(path)));
});

describe('a page with its policy within', () => {
  const PAGE = '<!doctype html><html><head><meta charset="utf-8" /><script src="a.js"></script></head></html>';

  test('has it before anything that it is to hold, without what only a header can say', () => {
    const html = guarded(PAGE, '/index.html');
    const [, policy = '', after = ''] =
      /<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)" \/>(.*)/.exec(html) ??
      [];
    expect(`${policy}; frame-ancestors 'none'`.split('; ').toSorted()).toEqual(
      policyOf('/index.html').split('; ').toSorted(),
    );
    expect(after).toBe('<script src="a.js"></script></head></html>');
  });

  test('is not made where its start is missing or doubtful', () => {
    expect(() => guarded('<html></html>', '/x.html')).toThrow('/x.html');
    expect(() => guarded(PAGE + PAGE, '/x.html')).toThrow('/x.html');
  });
});
