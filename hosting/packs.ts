import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { core } from './figures.ts';

const ASKED = /\/data\/datasets\.csv\?packed$/;

/** Makes the packed files of src/source/packs.ts, under names that change with what they hold. */
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
      const { packedDatasets } = await core();
      const fileOf = (name: string, text: string): string => {
        const address = isBuild
          ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source: text })}`
          : JSON.stringify(`data:application/json;base64,${Buffer.from(text).toString('base64')}`);
        const sha256 = createHash('sha256').update(text).digest('hex');
        return `{ address: ${address}, bytes: ${Buffer.byteLength(text)}, sha256: '${sha256}' }`;
      };
      const declared = (await packedDatasets()).map(({ dataset, version, drawn, beside }) => {
        const files = [fileOf(`${dataset}-drawn.json`, drawn), fileOf(`${dataset}-beside.json`, beside)];
        return `{ dataset: '${dataset}', version: '${version}', drawn: ${files[0]}, beside: ${files[1]} }`;
      });
      return `export default [${declared.join(', ')}];`;
    },
  };
}
