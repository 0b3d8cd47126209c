import react from '@vitejs/plugin-react';
import { figurePages } from './hosting/figures.ts';
import { defineConfig, type Plugin } from 'vite';
import { hosting } from './hosting/plugin.ts';
import { withoutProse } from './src/domain/version.ts';

/** How a file is written, and what is told of its cells. */
const OF_CONTENT = ['type', 'scheme', 'format', 'mediatype', 'encoding', 'dialect', 'schema'];

/** Leaves that out as well: a figure that stands alone asks only whether it has the very file that was checked. */
function withoutContent(key: string, value: unknown): unknown {
  return OF_CONTENT.includes(key) ? undefined : withoutProse(key, value);
}

/** Leaves of the description of the data package what a part of the program asks for. */
function slimDescriptor(replacer: typeof withoutProse): Plugin {
  return {
    name: 'slim-descriptor',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/datapackage\.json$/ },
      handler: (code) => JSON.stringify(JSON.parse(code), replacer),
    },
  };
}

/**
 * An embed has no style sheet that comes later than its script, and no part of it waits for another: what the bundler puts
 * round every import, to fetch such things ahead, would be a twentieth of all that the first picture waits for.
 */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'embed',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

/** What all kinds of figure need, in an embed. */
const ALL_KINDS =
  /src\/(domain\/(category|descriptor)|figure\/(comparison|context|headline|marks|summary)|layout\/(key|lettering|space|ticks)|publish\/(markup|picture\/(advances|colours|key|sheet|tidy)))\.ts$/;

/** What every data set needs of a worker, and readers' own files need too. */
const WORKER_CORE = /src\/(domain|table|query|parse\/(cells|observations|problems|scanner)\.ts)/;

export default defineConfig({
  // Relative addresses: the built folder works wherever it is put, also below a path.
  base: './',
  // The worker alone checks every cell.
  plugins: [react(), slimDescriptor(withoutContent), hosting(), figurePages(), plainImports()],
  worker: {
    format: 'es',
    plugins: () => [slimDescriptor(withoutProse)],
    // Size budget and page find what comes with the worker by these names: the manifest does not list it.
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/worker-[hash].js',
        chunkFileNames: ({ name }) => (name === 'core' ? 'assets/worker-core-[hash].js' : 'assets/later-[name]-[hash].js'),
        // One file, asked for along with the worker, of what the bundler would else cut into four.
        codeSplitting: { groups: [{ name: 'core', test: WORKER_CORE }] },
      },
    },
  },
  build: {
    target: 'es2023',
    // Every browser of that age asks ahead by itself.
    modulePreload: { polyfill: false },
    // Data are files of their own with hashed names, never data: addresses.
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: { input: 'index.html' },
  },
  environments: {
    // What others embed is built apart: in one build both would share twenty small files, and each waits for its turn.
    embed: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        manifest: '.vite/embed.json',
        rolldownOptions: {
          input: { embed: 'embed.html', host: 'src/host/host.ts' },
          // Articles load the script beside their figures by this name for years: it never changes.
          output: {
            entryFileNames: ({ name }) => (name === 'host' ? 'embed.js' : 'assets/[name]-[hash].js'),
            // Loaded with the first script, not asked for by the second.
            codeSplitting: { groups: [{ name: 'core', test: ALL_KINDS }] },
          },
        },
      },
    },
  },
  builder: {
    buildApp: async (builder) => {
      const { client, embed } = builder.environments;
      if (client === undefined || embed === undefined) throw new Error('The build lacks one of its two parts.');
      await builder.build(client);
      await builder.build(embed);
    },
  },
});
