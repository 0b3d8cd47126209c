import { defineConfig } from 'vitest/config';
import { packs } from './hosting/packs.ts';

export default defineConfig({
  plugins: [packs()],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    environment: 'node',
    allowOnly: false,
    // Thousands of generated cases take long on a busy machine; how long is no part of what they show.
    testTimeout: 120_000,
  },
});
