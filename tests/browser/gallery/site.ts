import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { test as guarded } from '../guarded.ts';

export { expect } from '../guarded.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Guarded tests on the build that has the gallery, which is served apart: what is published has none. */
export const test = guarded.extend<object, { readonly address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, give) => {
      if (!existsSync(`${ROOT}dist-gallery/gallery.html`))
        throw new Error('There is no gallery: npx vite build --mode gallery');
      const { resolvedUrls, close } = await preview({
        root: ROOT,
        mode: 'gallery',
        logLevel: 'error',
        preview: { host: '127.0.0.1', port: 0 },
      });
      const [address] = resolvedUrls?.local ?? [];
      if (address === undefined) throw new Error('The gallery is not served.');
      await give(address);
      await close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ address }, give) => give(address),
});
