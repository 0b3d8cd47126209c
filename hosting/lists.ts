import type { Plugin } from 'vite';
import { core } from './figures.ts';

/** The name of that file in a build. */
export const LISTS_FILE = /^assets\/lists-[^/]*\.json$/;

const ASKED = /\/data\/datasets\.csv\?lists$/;

/** Makes the one file of src/source/present.ts that all code lists of the package come in, under a name that changes with them. */
export function lists(): Plugin {
  let isBuild = false;
  return {
    name: 'lists',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    async load(id) {
      if (!ASKED.test(id)) return null;
      const { listTexts } = await core();
      const source = JSON.stringify(await listTexts());
      const address = isBuild
        ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: 'lists.json', source })}`
        : JSON.stringify(`data:application/json;base64,${Buffer.from(source).toString('base64')}`);
      return `export default ${address};`;
    },
  };
}
