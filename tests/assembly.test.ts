import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ASSEMBLIES, moduleText } from '../scripts/assembly.mjs';

test.each(ASSEMBLIES)(
  '$target is what $source compiles to; after a change: npm run assembly',
  async (assembly) => {
    const shipped = readFileSync(new URL(`../${assembly.target}`, import.meta.url), 'utf8');
    expect(shipped).toBe(await moduleText(assembly));
  },
  60_000,
);
