import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersOf, ruleFor } from '../../hosting/policy.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The files of a build by their paths from the root: "/assets/index-1.js". */
type Files = ReadonlyMap<string, Buffer>;

export function built(): Files {
  const entries = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [`/${file.slice(DIST.length)}`, readFileSync(file)];
    }),
  );
}

/**
 * The same build as a later one might be: scripts of two parts have other names and are gone by their old ones, and the
 * page's root says `data-build="later"`.
 */
export function later(files: Files): Files {
  const text = (path: string): string => files.get(path)?.toString() ?? '';
  const renamed = [...files.keys()].filter((path) => /^\/assets\/(index|TrendChart)-[\w-]+\.js$/.test(path));
  const other = (body: string): string =>
    renamed.reduce((all, path) => all.replaceAll(path.slice('/assets/'.length), `later-${path.slice(8)}`), body);
  const next = new Map(files);
  for (const path of files.keys()) if (/\.(js|html)$/.test(path)) next.set(path, Buffer.from(other(text(path))));
  for (const path of renamed) {
    next.delete(path);
    next.set(`/assets/later-${path.slice(8)}`, Buffer.from(other(text(path))));
  }
  const page = text('/index.html');
  next.set('/index.html', Buffer.from(other(page).replace('<html', '<html data-build="later"')));
  const hash = (body: Buffer | undefined): string =>
    createHash('sha256')
      .update(body ?? '')
      .digest('hex');
  const script = other(text('/sw.js'))
    .replace(hash(files.get('/index.html')), hash(next.get('/index.html')))
    .replace(/"version":"\w+"/, '"version":"later"');
  return next.set('/sw.js', Buffer.from(script));
}

export interface Host {
  /** Ends with a slash. */
  readonly address: string;
  /** Serves another build, or (null) nothing: every connection breaks. */
  readonly serve: (files: Files | null) => void;
  readonly close: () => Promise<void>;
}

/** Serves a build as a host would that is set up by docs/hosting.md. */
export async function hostOf(first: Files): Promise<Host> {
  let files: Files | null = first;
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '').replace(/\/$/, '/index.html');
    const body = files?.get(path);
    if (files === null) {
      request.socket.destroy();
      return;
    }
    const headers = { ...headersOf(ruleFor(path)), 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' };
    response.writeHead(body === undefined ? 404 : 200, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The build is not served.');
  return {
    address: `http://localhost:${bound.port}/`,
    serve: (next) => {
      files = next;
      server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
