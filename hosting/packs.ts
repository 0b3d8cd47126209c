import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import type { DeclaredPack } from '../src/domain/domain.ts';
import { core } from './figures.ts';

const ASKED = /\/data\/datasets\.csv\?packed$/;

/**
 * Makes the packed files of src/source/packs.ts, under names that change with what they hold, and lets the page of embeds
 * ask for the first of them, and for its words, along with its script: each would else wait for the one before.
 */
export function packs(): Plugin {
  let isBuild = false;
  return {
    name: 'packs',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    async load(id) {
      if (!ASKED.test(id)) return null;
      const { packedTexts } = await core();
      const declared = [...(await packedTexts())].map(([dataset, text]) => {
        const about: Omit<DeclaredPack, 'address'> = {
          dataset,
          bytes: Buffer.byteLength(text),
          sha256: createHash('sha256').update(text).digest('hex'),
        };
        const address = isBuild
          ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${dataset}.json`, source: text })}`
          : JSON.stringify(`data:application/json;base64,${Buffer.from(text).toString('base64')}`);
        return `{ ...${JSON.stringify(about)}, address: ${address} }`;
      });
      return `export default [${declared.join(', ')}];`;
    },
  };
}
