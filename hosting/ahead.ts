import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { EmbedPage } from '../src/publish/publish.ts';
import { core } from './figures.ts';
import { pageSheet } from './sheet.ts';

type Manifest = Readonly<Record<string, { readonly file: string }>>;

const SCRIPT = '<script type="module"';
const MAIN = '<main id="figure"';
const END = '</body>';
const SHEET = /<link rel="stylesheet"[^>]* href="([^"]*)">/;
/** From the folder of these pages to that of the site. */
const ABOVE = '../../';

/** A text with one place of it replaced, which it must have exactly once. */
function replaced(text: string, place: string, by: string): string {
  const [before, after, ...more] = text.split(place);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`embed.html must have ${place} exactly once.`);
  return `${before}${by}${after}`;
}

/** The page of embeds as it is from a folder of its own. */
function moved(html: string): string {
  return replaced(html.replaceAll('="./', `="${ABOVE}`), MAIN, `${MAIN} data-site="${ABOVE}"`);
}

/** What draws a kind of figure; bars and stated totals are drawn alike. */
const drawerOf = (kind: EmbedPage['kind']): string => (kind === 'stated' ? 'bars' : kind);

/** What is built that pages for embeds are made of. */
interface Built {
  /** The page of embeds. */
  readonly html: string;
  readonly manifest: Manifest;
  /** Text of a file by its path in the built folder. */
  readonly read: (path: string) => string;
}

/**
 * The page of embeds made for a kind of view: it has its sheet and what drawings show of a data set within it, and asks for
 * the words of a language and for what draws a kind of figure along with its script.
 */
export function madeFor({ dataset, language, kind }: EmbedPage, { html, manifest, read }: Built): string {
  const fileOf = (name: string): string => {
    const [, chunk] = Object.entries(manifest).find(([key]) => key.startsWith(name)) ?? [];
    if (chunk === undefined) throw new Error(`The build has no ${name}.`);
    return chunk.file;
  };
  const links = [`src/words/alone.${language}.`, `src/embed/kinds/${drawerOf(kind)}.`].map(
    (name) => `<link rel="modulepreload" crossorigin href="${ABOVE}${fileOf(name)}">`,
  );
  const data = `<script type="application/json" id="${dataset}-drawn">${read(fileOf(`_${dataset}-drawn-`))}</script>`;
  const asking = replaced(moved(html), SCRIPT, [...links, SCRIPT].join('\n    '));
  const [link = SHEET.source, sheet = ''] = SHEET.exec(asking) ?? [];
  // Where the headers of a server refuse the sheet within, the script asks for the file.
  const styled = replaced(replaced(asking, link, `<style>${pageSheet}</style>`), MAIN, `${MAIN} data-sheet="${sheet}"`);
  return replaced(styled, END, `  ${data}\n  ${END}`);
}

/** Writes a page for each data set, language and kind of figure; the development server answers with one for all. */
export function embedPages(): Plugin {
  let folder = '';
  return {
    name: 'embed-pages',
    applyToEnvironment: ({ name }) => name === 'embed',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    configureServer: async (server) => {
      const { embedPages } = await core();
      const paths = new Set(embedPages().map(({ path }) => `/${path}`));
      server.middlewares.use((request, response, next) => {
        const { url = '/' } = request;
        if (!paths.has(url.replace(/[?#].*$/, ''))) {
          next();
          return;
        }
        const html = moved(readFileSync(join(server.config.root, 'embed.html'), 'utf8'));
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        server.transformIndexHtml(url, html).then((text) => response.end(text), next);
      });
    },
    async closeBundle() {
      if (this.environment.mode !== 'build') return;
      const manifest = JSON.parse(readFileSync(join(folder, '.vite/embed.json'), 'utf8')) as Manifest;
      const html = readFileSync(join(folder, 'embed.html'), 'utf8');
      const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
      const { embedPages } = await core();
      for (const page of embedPages()) {
        const file = join(folder, page.path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, madeFor(page, { html, manifest, read }));
      }
    },
  };
}
