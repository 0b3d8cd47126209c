import type { Plugin, Rolldown } from 'vite';
import { LANGUAGES } from '../src/domain/domain.ts';
import { core, packageDay, siteAddress } from './figures.ts';
import { LISTS_FILE } from './lists.ts';
import { openingSheet } from './sheet.ts';
import { firstScript } from './first.ts';

type Bundle = Rolldown.OutputBundle;

const ROOT_ELEMENT = '<div id="root"></div>';
const SHEETS = /\n *<link rel="stylesheet"[^>]*>/g;

/** The names of files of a build that something is true of; there must be some. */
function filesOf(bundle: Bundle, what: string, holds: (file: Bundle[string]) => boolean): readonly string[] {
  const found = Object.values(bundle).filter(holds);
  if (found.length === 0) throw new Error(`The build has no ${what}.`);
  return found.map(({ fileName }) => fileName);
}

/** The chunk that a module is the beginning of. */
function chunkOf(bundle: Bundle, path: string): string {
  const isIt = (file: Bundle[string]): boolean => file.type === 'chunk' && file.facadeModuleId?.endsWith(path) === true;
  return filesOf(bundle, path, isIt)[0] ?? '';
}

/** The data files that the opening view needs, by their names in the build. */
function dataOf(bundle: Bundle, paths: readonly string[]): readonly string[] {
  return paths.map((path) => {
    const isIt = (file: Bundle[string]): boolean =>
      file.type === 'asset' && file.originalFileNames.some((name) => name.endsWith(`data/${path}`));
    return filesOf(bundle, path, isIt)[0] ?? '';
  });
}

const sheet = (file: string): string => `<link rel="preload" as="style" crossorigin href="./${file}">`;
const script = (file: string): string => `<link rel="modulepreload" crossorigin href="./${file}">`;
/** A link that hosting/first.js turns into one that asks, where the page needs it: a language, or the data it opens with. */
const where = (needed: string, rel: string, file: string): string =>
  `<link data-for="${needed}" data-rel="${rel}" crossorigin href="./${file}">`;

/** All that the first figure needs besides the page's own scripts, to be asked for along with them. */
function askingAhead(bundle: Bundle): readonly string[] {
  const isBars = (file: Bundle[string]): boolean => file.type === 'chunk' && file.name === 'bars';
  return [
    ...filesOf(bundle, 'sheet', ({ fileName }) => fileName.endsWith('.css')).map(sheet),
    ...filesOf(bundle, 'bars', isBars).map(script),
    ...filesOf(bundle, 'code lists', ({ fileName }) => LISTS_FILE.test(fileName)).map(
      (file) => `<link rel="prefetch" crossorigin href="./${file}">`,
    ),
  ];
}

/**
 * Puts into the built page the picture of the view that it opens with, before the sheets of the program, which only its
 * script needs; and asks ahead for all that the live figure needs.
 */
export function openingPage(): Plugin {
  return {
    name: 'opening-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { path, bundle }) => {
        if (path !== '/index.html' || bundle === undefined) return html;
        const { openings, openingFiles } = await core();
        const sheets = html.match(SHEETS) ?? [];
        const opening = await openings({ site: siteAddress(), created: packageDay() });
        const first = [
          `<style>${openingSheet}</style>`,
          ...filesOf(bundle, 'worker', ({ fileName }) => /^assets\/worker-.*\.js$/.test(fileName)).map(script),
          ...LANGUAGES.map((one) => where(one, 'modulepreload', chunkOf(bundle, `/src/words/${one}.ts`))),
          ...dataOf(bundle, openingFiles()).map((file) => where('data', 'prefetch', file)),
          `<script>${firstScript}</script>`,
        ];
        return html
          .replaceAll(SHEETS, '')
          .replace('</title>', () => `</title>\n    ${first.join('\n    ')}`)
          .replace('</head>', () => `  ${askingAhead(bundle).join('\n    ')}\n  </head>`)
          .replace(ROOT_ELEMENT, () => `${opening}\n    ${sheets.join('').trim()}\n    ${ROOT_ELEMENT}`);
      },
    },
  };
}
