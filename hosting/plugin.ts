import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { guarded, headersOf, PAGES, type Rule, ruleFor } from './policy.ts';
import { headersFile } from './servers.ts';

const NOT_FOUND = '404.html';

function setHeaders(response: ServerResponse, rule: Rule): void {
  for (const [name, value] of Object.entries(headersOf(rule))) response.setHeader(name, value);
}

function pathOf(url: string | undefined): string {
  return (url ?? '/').replace(/[?#].*$/, '');
}

/**
 * Puts the policy into every built page, writes `_headers` and `404.html` beside them, and lets the preview answer as a
 * server would that is set up by them. The development server stays without: what serves it is inline.
 */
export function hosting(): Plugin {
  return {
    name: 'hosting',
    // No page answers in place of one that is not there; what others may read is said by the headers alone.
    config: () => ({ appType: 'mpa', preview: { cors: false } }),
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path, server }) => (server === undefined ? guarded(html, path) : html),
    },
    generateBundle() {
      const page = readFileSync(new URL(NOT_FOUND, import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName: NOT_FOUND, source: guarded(page, `/${NOT_FOUND}`) });
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
    configurePreviewServer({ middlewares, config }) {
      const folder = join(config.root, config.build.outDir);
      middlewares.use((request, response, next) => {
        setHeaders(response, ruleFor(pathOf(request.url)));
        next();
      });
      // After all files: what is left is a page by its short name, or not there.
      return () =>
        middlewares.use((request, response, next) => {
          const path = pathOf(request.url);
          if (path.endsWith('.html') && existsSync(join(folder, path))) {
            next();
            return;
          }
          for (const name of response.getHeaderNames()) response.removeHeader(name);
          setHeaders(response, PAGES);
          response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
          response.end(readFileSync(join(folder, NOT_FOUND)));
        });
    },
  };
}
