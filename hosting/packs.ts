import { createHash } from 'node:crypto';
import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin } from 'vite';
import { core } from './figures.ts';

const FIRST = 'operations-drawn.json';
const ASKED = /\/data\/datasets\.csv\?packed$/;

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

/** Links of a page that ask ahead for what its script will ask for: the words in each language and the first data set. */
function aheadOf(files: readonly Bundle[string][]): HtmlTagDescriptor[] {
  const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'link', attrs: { crossorigin: '', ...attrs } });
  return files.flatMap((file) => {
    const href = `./${file.fileName}`;
    if (file.type === 'chunk') return /\bwords-\w+$/.test(file.name) ? [link({ rel: 'modulepreload', href })] : [];
    return file.names.includes(FIRST) ? [link({ rel: 'preload', as: 'fetch', href })] : [];
  });
}

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
    transformIndexHtml: {
      order: 'post',
      handler: (_, { path, bundle }) =>
        path.endsWith('/embed.html') && bundle !== undefined ? aheadOf(Object.values(bundle)) : [],
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
      const declared = [...(await packedDatasets())].map(([dataset, { drawn, beside }]) => {
        const files = [fileOf(`${dataset}-drawn.json`, drawn), fileOf(`${dataset}-beside.json`, beside)];
        return `{ dataset: '${dataset}', drawn: ${files[0]}, beside: ${files[1]} }`;
      });
      return `export default [${declared.join(', ')}];`;
    },
  };
}
