import { existsSync, mkdirSync, readFileSync, writeFileSync, copyFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type * as Site from '../src/cli/site.ts';
import { guarded } from './policy.ts';
import { pageSheet } from './sheet.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** Where `npm start` serves the program: addresses that must be whole are made for it unless the build is told another. */
const OWN_MACHINE = 'http://localhost:4173/';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
}

/** The address that the site will have, with "/" at its end. */
export function siteAddress(): string {
  const given = process.env['ANMALT_SITE'] ?? OWN_MACHINE;
  if (!URL.canParse(given)) throw new Error(`ANMALT_SITE is no address: ${given}`);
  return new URL(given.endsWith('/') ? given : `${given}/`).href;
}

/** The program's core, loaded through Vite as the program itself is. */
export async function core(): Promise<typeof Site> {
  const { module } = await runnerImport<typeof Site>(join(ROOT, 'src/cli/site.ts'), {
    configFile: false,
    logLevel: 'error',
    root: ROOT,
  });
  return module;
}

/** The day on which the data package was made. */
export function packageDay(): string {
  const { created } = JSON.parse(readFileSync(join(ROOT, 'data/datapackage.json'), 'utf8')) as { created: string };
  return created.slice(0, 10);
}

/** Makes the pages of published figures, once the scripts of an embed have their names. */
export function figurePages(): Plugin {
  let folder = '';
  return {
    name: 'figure-pages',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'embed',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: async () => {
      const manifest = JSON.parse(readFileSync(join(folder, '.vite/embed.json'), 'utf8')) as Record<string, Chunk>;
      const embed = manifest['embed.html'];
      if (embed === undefined) throw new Error('The build has no embed.html.');
      const above = (path: string): string => `../${path}`;
      const build = {
        site: siteAddress(),
        created: packageDay(),
        scripts: [above(embed.file)],
        sheets: (embed.css ?? []).map(above),
        style: pageSheet,
      };
      const { siteFiles } = await core();
      for (const { path, text } of await siteFiles(build)) {
        const target = join(folder, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, path.endsWith('.html') ? guarded(text, `/${path}`) : text);
        const picture = path.replace(/^figures\/(.*)\.html$/, 'figures/previews/$1.png');
        if (picture !== path && existsSync(join(ROOT, picture)))
          copyFileSync(join(ROOT, picture), target.replace(/\.html$/, '.png'));
      }
    },
  };
}
