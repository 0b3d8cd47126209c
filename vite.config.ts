import react from '@vitejs/plugin-react';
import { embedPages } from './hosting/ahead.ts';
import { figurePages } from './hosting/figures.ts';
import { defineConfig, type Plugin } from 'vite';
import { packs } from './hosting/packs.ts';
import { pathHeadlines } from './hosting/path.ts';
import { hosting } from './hosting/plugin.ts';
import { withoutProse } from './src/domain/version.ts';

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

/** What all kinds of figure need, in an embed: with what reads and answers, so that nothing of it comes in pieces. */
const ALL_KINDS = new RegExp(
  [
    'src/domain/(?!chance)',
    'src/figure/(comparison|context|headline|marks|summary)',
    'src/layout/(key|lettering|plot|space|stretches|ticks)',
    'src/publish/(markup|picture/(advances|colours|key|paint|sheet|tidy))',
    'src/(table/|query/(?!behind))',
    'src/parse/(catalogue|dataset|observations|packed|problems|records)',
    'src/source/digest',
    'vite/preload-helper',
  ].join('|'),
);

export default defineConfig({
  // Relative addresses: the built folder works wherever it is put, also below a path.
  base: './',
  plugins: [
    react(),
    slimDescriptor(withoutProse),
    packs(),
    pathHeadlines(),
    hosting(),
    embedPages(),
    figurePages(),
    plainImports(),
  ],
  worker: {
    format: 'es',
    plugins: () => [slimDescriptor(withoutProse)],
    // The size budget finds the worker by this name: the manifest does not list it. Its chunks come when they are wanted.
    rolldownOptions: {
      output: { entryFileNames: 'assets/worker-[hash].js', chunkFileNames: 'assets/later-[name]-[hash].js' },
    },
  },
  build: {
    target: 'es2023',
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
