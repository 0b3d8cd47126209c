import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compiled, moduleText } from '../../scripts/assembly.mjs';

test('the WebAssembly that ships is what its source compiles to; after a change: npm run assembly', async () => {
  const shipped = readFileSync(new URL('../../src/parse/assembly.ts', import.meta.url), 'utf8');
  expect(shipped).toBe(moduleText(await compiled()));
}, 60_000);
