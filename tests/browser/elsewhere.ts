import { createServer } from 'node:http';

/** What is answered for a path: HTML, unless its headers say otherwise. */
export interface Answer {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A site of somebody else, on another port and under another host name than the program's. */
export interface Site {
  /** Ends with a slash. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves answers by their paths, and nothing at any other. */
export async function siteOf(answers: Readonly<Record<string, Answer>>): Promise<Site> {
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...answer.headers });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The site is not served.');
  return {
    address: `http://localhost:${bound.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
