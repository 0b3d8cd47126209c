import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { test as guarded } from '../guarded.ts';

export { expect } from '../guarded.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Guarded tests on the build that has the gallery, which is served apart: what is published has none. */
export const test = guarded.extend<object, { readonly address: string }>({
  address: [
    async ({ playwright }, give) => {
      const server = await preview({
        root: ROOT,
        mode: 'gallery',
        logLevel: 'error',
        preview: { host: '127.0.0.1', port: 0 },
      });
      const address = server.resolvedUrls?.local[0] ?? '';
      const asking = await playwright.request.newContext();
      const answer = await asking.get(`${address}gallery.html`);
      await asking.dispose();
      if (!answer.ok()) throw new Error('There is no gallery. Build it: npx vite build --mode gallery');
      await give(address);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ address }, give) => give(address),
});
