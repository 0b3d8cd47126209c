import { createServer } from 'node:http';

/** A page of somebody else, on another port and under another host name than the program's. */
export interface HostPage {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves one page. `headers` are sent with it, as by a host with a policy of its own. */
export async function hostPage(html: string, headers: Readonly<Record<string, string>> = {}): Promise<HostPage> {
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The page is not served.');
  return {
    address: `http://localhost:${bound.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
