import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import type { Build } from '../src/offline/build.ts';
import { core } from './figures.ts';
import { LISTS_FILE } from './lists.ts';

const SCRIPT = 'sw.js';
/** Each part of the build is made by itself: the first leaves word for the second. */
const LIST = '.vite/offline.json';

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What the program needs to open again: all its parts, and the data set that it opens with. */
function isFirst(file: Rolldown.OutputBundle[string], data: readonly string[]): boolean {
  const { type, fileName } = file;
  if (type === 'chunk' || /\.(css|js|svg)$/.test(fileName) || LISTS_FILE.test(fileName)) return true;
  return file.originalFileNames.some((name) => data.some((path) => name.endsWith(`data/${path}`)));
}

/** Tells the service worker what the build is made of, once all of it is written. */
export function offline(): Plugin {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    async writeBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const { openingFiles } = await core();
      const data = openingFiles();
      const assets = Object.values(bundle).filter(({ fileName }) => fileName.startsWith('assets/'));
      const names = (isWanted: boolean): readonly string[] =>
        assets.filter((file) => isFirst(file, data) === isWanted).map(({ fileName }) => fileName);
      writeFileSync(join(folder, LIST), JSON.stringify({ first: names(true), later: names(false) }));
    },
    closeBundle() {
      if (this.environment.name !== 'embed') return;
      const page = sha256(readFileSync(join(folder, 'index.html')));
      const script = readFileSync(join(folder, SCRIPT), 'utf8');
      const { first, later } = JSON.parse(readFileSync(join(folder, LIST), 'utf8')) as Pick<Build, 'first' | 'later'>;
      const version = sha256(JSON.stringify([page, script, first, later])).slice(0, 16);
      const build: Build = { version, page, first, later };
      writeFileSync(join(folder, SCRIPT), `const BUILD=${JSON.stringify(build)};\n${script}`);
    },
  };
}
