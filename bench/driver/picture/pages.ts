import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import Papa from 'papaparse';
import { build, createBuilder } from 'vite';
import { headersOf, ruleFor } from '../../../hosting/policy.ts';
import { publishedFigures } from '../../../src/cli/site.ts';
import {
  embedAddress,
  type EmbedChoice,
  frozenSnippet,
  pictureOf,
  type Publication,
  svgText,
} from '../../../src/publish/publish.ts';
import type { PAGES, Picture } from '../works.ts';
import { articleWith } from './article.ts';
import type { Server } from './server.ts';

/** A page, and how one knows that its picture stands. */
export interface Page {
  readonly contestant: (typeof PAGES)[number];
  /** From the root of the server, without a slash before it. */
  readonly address: string;
  readonly marks: string;
  /** What its text must hold when it stands. */
  readonly says: string;
}

const DRAWN = ':is([data-part="bars"], [data-part="lines"]) :is(path, rect)';

/** The figure of each work, among those that are published, and how the page to compare with draws it. */
const FIGURES: Readonly<Record<Picture, { readonly name: string; readonly react: 'bars' | 'lines' }>> = {
  'first-picture': { name: 'empact-action-week', react: 'bars' },
  'first-picture-europe': { name: 'homicide-sweden', react: 'lines' },
};
const STILL_WIDTH = 600;
const CHOICE: EmbedChoice = { theme: 'auto', title: null };

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

function putFolder(server: Server, folder: string, under: string, hosted: boolean): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).replaceAll('\\', '/');
    const headers = hosted ? headersOf(ruleFor(path)) : { 'Cache-Control': 'no-cache' };
    server.put(`${under}${path}`, { body: readFileSync(file), headers });
  }
}

/** Builds the program for production and serves it. */
export async function putProgram(server: Server, folder: string): Promise<void> {
  const own = join(folder, 'program');
  const program = await createBuilder({
    root: root(''),
    logLevel: 'error',
    build: { outDir: own, emptyOutDir: false },
  });
  await program.buildApp();
  putFolder(server, own, '', true);
}

/** Builds the page to compare with for production and serves it. */
export async function putPeer(server: Server, folder: string): Promise<void> {
  const peer = join(folder, 'react');
  await build({
    root: root('bench/picture'),
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [react()],
    build: { outDir: peer, emptyOutDir: true, target: 'es2023' },
  });
  putFolder(server, peer, '/react', false);
}

interface Row {
  readonly label: string;
  readonly reports: string;
}

/** The rows that a figure shows. */
function rowsOf({ figure }: Publication): readonly Row[] {
  const { columns, rows } = figure.table;
  const numeric = columns.findIndex((column) => column.numeric);
  return rows.map(({ cells }) => ({ label: cells[0]?.text ?? '', reports: String(cells[numeric]?.sort ?? '') }));
}

/** The dashboard as it opens: the picture that stands in its HTML, and the figure that takes its place. */
function homes(says: string): readonly Page[] {
  return [
    { contestant: 'anmalt-home', address: 'index.html', marks: `.opening ${DRAWN}`, says },
    { contestant: 'anmalt-home-live', address: 'index.html', marks: '[data-bar] path', says },
  ];
}

/** The pages of one work, once they are served. */
export async function pagesOf(server: Server, work: Picture): Promise<readonly Page[]> {
  const { name, react: drawing } = FIGURES[work];
  const build = { site: server.address, created: '2026-01-01' };
  const found = (await publishedFigures(build)).find(
    (one) => one.name === name && one.publication.speech.language === 'sv',
  );
  if (found === undefined) throw new Error(`figures/published.json: no ${name}`);
  const { publication } = found;
  const put = (path: string, body: string): string => {
    server.put(`/${work}/${path}`, { body });
    return `${work}/${path}`;
  };
  const rows = rowsOf(publication);
  // The small file that a page with one chart would be given.
  server.put(`/react/${name}.csv`, { body: Papa.unparse([...rows]) });
  const picture = put('picture.svg', svgText(pictureOf(publication, STILL_WIDTH)));
  const frozen = frozenSnippet(publication, CHOICE);
  const says = rows.at(-1)?.reports ?? '';
  return [
    {
      contestant: 'anmalt',
      address: embedAddress(publication, CHOICE).slice(server.address.length),
      marks: DRAWN,
      says,
    },
    { contestant: 'anmalt-page', address: `figures/${name}.sv.html`, marks: DRAWN, says },
    { contestant: 'anmalt-frozen', address: put('frozen.html', articleWith(frozen)), marks: DRAWN, says },
    ...(work === 'first-picture' ? homes(says) : []),
    {
      contestant: 'react-recharts',
      address: `react/index.html?file=${name}&figure=${drawing}`,
      marks: drawing === 'bars' ? '.recharts-bar-rectangle path' : '.recharts-line-curve',
      says,
    },
    {
      contestant: 'floor-svg',
      address: put('svg.html', articleWith(`<img src="/${picture}" alt="" width="600" height="800">`)),
      marks: 'img',
      says: '',
    },
    { contestant: 'floor-html', address: put('text.html', articleWith('')), marks: 'p', says: '' },
  ];
}
