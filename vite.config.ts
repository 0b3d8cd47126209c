import react from '@vitejs/plugin-react';
import { embedPages } from './hosting/ahead.ts';
import { figurePages } from './hosting/figures.ts';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { lists } from './hosting/lists.ts';
import { packs } from './hosting/packs.ts';
import { offline } from './hosting/offline.ts';
import { openingPage } from './hosting/opening.ts';
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
    'src/layout/(key|lettering|plot|signs|space|stretches|ticks)',
    'src/publish/(markup\\.|picture/(advances|colours|key|paint|sheet|tidy))',
    'src/(table/|query/(?!behind))',
    'src/parse/(catalogue|dataset|observations|packed|problems|records)',
    'src/source/digest',
    'vite/preload-helper',
  ].join('|'),
);

/**
 * What the page and parts of it that come later share, and all sheets, which together are small. The bundler alone would
 * cut it into twenty files.
 */
const PAGE_CORE =
  /src\/(domain|selection|figure\/(?!revision)|query\/question|engine\/(engine|failure|newest|start)|words\/(dates|labels|numbers|speech|spoken)|view\/(glossary\/Explained|own\/(FilePicker|choicesFile|restoredView|usePastedTable)|reading\/ToPart|status\/(?!NoFigures)|use\w+\.ts))|\.css$|vite\/preload-helper/;
/** What draws bars, apart from the chart library. */
const BARS = /src\/(layout\/(?!trend)|view\/charts\/(Bar|Chart|Comparison|Hatch|useSpace|measuring))/;

/** What answers in the page itself, once there is a figure. */
const NEAR = /src\/(engine\/near\.|table|query\/(?!behind|empty|question))/;

/** What every data set needs of a worker, and readers' own files need too. */
const WORKER_CORE = /src\/(domain|table|query\/(?!behind)|parse\/(cells|observations|problems|scanner)\.ts)/;

/** Articles load the script beside their figures, and browsers look for a newer service worker, by names that never change. */
const LASTING_NAMES: ReadonlyMap<string, string> = new Map([
  ['host', 'embed.js'],
  ['offline', 'sw.js'],
]);

/** In this mode the gallery is built along with the program, into a folder of its own that is never published. */
const GALLERY = 'gallery';
const GALLERY_BUILD: EnvironmentOptions = {
  consumer: 'client',
  build: { emptyOutDir: false, manifest: false, rolldownOptions: { input: 'gallery.html' } },
};

export default defineConfig(({ mode }) => ({
  // Relative addresses: the built folder works wherever it is put, also below a path.
  base: './',
  plugins: [
    react(),
    slimDescriptor(withoutProse),
    packs(),
    lists(),
    openingPage(),
    pathHeadlines(),
    hosting(),
    embedPages(),
    figurePages(),
    offline(),
    plainImports(),
  ],
  worker: {
    format: 'es',
    plugins: () => [slimDescriptor(withoutProse), lists()],
    // Size budget and page find what comes with the worker by these names: the manifest does not list it.
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/worker-[hash].js',
        chunkFileNames: ({ name }) =>
          name === 'core' ? 'assets/worker-core-[hash].js' : 'assets/later-[name]-[hash].js',
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
    outDir: mode === GALLERY ? 'dist-gallery' : 'dist',
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          input: 'index.html',
          output: {
            codeSplitting: {
              groups: [
                { name: 'react', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\// },
                { name: 'core', test: PAGE_CORE },
                { name: 'bars', test: BARS },
                { name: 'near', test: NEAR, priority: 1, includeDependenciesRecursively: false },
              ],
            },
          },
        },
      },
    },
    // What others embed is built apart: in one build both would share twenty small files, and each waits for its turn.
    embed: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        manifest: '.vite/embed.json',
        // Pages say what is to be asked for ahead; what scripts ask for needs nothing besides.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
        },
        rolldownOptions: {
          input: { embed: 'embed.html', host: 'src/host/host.ts', offline: 'src/offline/worker.ts' },
          output: {
            entryFileNames: ({ name }) => LASTING_NAMES.get(name) ?? 'assets/[name]-[hash].js',
            // Loaded with the first script, not asked for by the second.
            codeSplitting: { groups: [{ name: 'core', test: ALL_KINDS }] },
          },
        },
      },
    },
    // Apart, so that the program beside it is the one that is published.
    ...(mode === GALLERY ? { gallery: GALLERY_BUILD } : {}),
  },
  builder: {
    buildApp: async (builder) => {
      const { client, embed, gallery } = builder.environments;
      if (client === undefined || embed === undefined) throw new Error('The build lacks one of its two parts.');
      await builder.build(client);
      await builder.build(embed);
      if (gallery !== undefined) await builder.build(gallery);
    },
  },
}));
