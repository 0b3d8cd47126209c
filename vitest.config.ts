import { defineConfig } from 'vitest/config';
import { lists } from './hosting/lists.ts';
import { packs } from './hosting/packs.ts';

export default defineConfig({
  plugins: [packs(), lists()],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    environment: 'node',
    allowOnly: false,
    // Thousands of generated cases take long on a busy machine; how long is no part of what they show.
    testTimeout: 120_000,
  },
});
