import { createServer } from 'node:http';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the server answers with, by its path from the root: "/embed.html". */
interface Served {
  readonly body: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Server {
  /** With "/" at its end. */
  readonly address: string;
  readonly put: (path: string, served: Served) => void;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const PACKED = 9;

interface Answer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | number>>;
}

function answerOf(path: string, { body, headers = {} }: Served): Answer {
  const type = TYPES[extname(path)];
  const bytes = type === undefined ? Buffer.from(body) : gzipSync(body, { level: PACKED });
  return {
    body: bytes,
    headers: {
      ...headers,
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': bytes.length,
      ...(type === undefined ? {} : { 'Content-Encoding': 'gzip' }),
    },
  };
}

/** A server of files that are packed ahead and kept in memory, over connections that stay open: the same for all contestants. */
export async function startServer(): Promise<Server> {
  const answers = new Map<string, Answer>();
  const server = createServer(({ url = '/' }, response) => {
    const answer = answers.get(url.replace(/[?#].*$/, ''));
    if (answer === undefined) response.writeHead(404).end();
    else response.writeHead(200, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The pictures are not served.');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    put: (path, served) => {
      answers.set(path, answerOf(path, served));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
