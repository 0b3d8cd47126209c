import published from '../../figures/published.json';
import { datasetsOf, LANGUAGES, type Language, listResources, resourcesFor, shortVersion } from '../domain/domain.ts';
import { FIGURE_KINDS } from '../figure/figure.ts';
import { type PackedTexts, packedTexts } from '../parse/parse.ts';
import {
  type EmbedPage,
  embedPage,
  markupText,
  openingMarkup,
  pngTextsOf,
  previewOf,
  type Publication,
  publicationOf,
  type SiteFile,
  siteFilesOf,
} from '../publish/publish.ts';
import { type Data, runQuery } from '../query/query.ts';
import { queryOf, readDataset, readLink } from '../selection/selection.ts';
import { contentHash, dataPackage } from '../source/source.ts';
import { speak } from '../words/words.ts';
import { filesOf } from './files.ts';
import { shippedData } from './shipped.ts';

export { pathSteps } from './path.ts';

/** What the pages of published figures must know of the build they are part of. */
export interface Build {
  /** Address that the site will have: "https://example.org/anmalt/". */
  readonly site: string;
  /** The day on which the data package was made. */
  readonly created: string;
  readonly scripts: readonly string[];
  readonly sheets: readonly string[];
  /** The same sheets as text. */
  readonly style: string;
}

interface Named {
  readonly name: string;
  readonly publication: Publication;
}

/** What a view shows, ready to leave the program; null where it shows nothing, or not what it asks for. */
function madeOf(
  data: Data,
  view: string,
  language: Language,
  { site, created }: Pick<Build, 'site' | 'created'>,
): Publication | null {
  const { catalogue } = data;
  const { selection, notices } = readLink(view, catalogue);
  const asked = { selection, catalogue, speech: speak(language) };
  const publication = publicationOf(runQuery(data, queryOf(selection)), asked, { site, taken: created, version: null });
  return notices.length > 0 ? null : publication;
}

/** Every figure that has a page of its own, in each language. A name or a view that is wrong fails the build. */
export async function publishedFigures({ site, created }: Pick<Build, 'site' | 'created'>): Promise<readonly Named[]> {
  return Promise.all(
    published.figures.flatMap(({ name, view }) =>
      LANGUAGES.map(async (language) => {
        const publication = madeOf(await shippedData(readDataset(view)), view, language, { site, created });
        if (publication === null) throw new Error(`figures/published.json: ${name} cannot be shown.`);
        return { name, publication };
      }),
    ),
  );
}

/** The view that the dashboard opens with, as HTML that needs no script, in each language. */
export async function openings(build: Pick<Build, 'site' | 'created'>): Promise<string> {
  const data = await shippedData(null);
  const texts = LANGUAGES.map((language) => {
    const publication = madeOf(data, '', language, build);
    if (publication === null) throw new Error('The opening view cannot be shown.');
    return markupText(openingMarkup(publication, speak(language)));
  });
  return texts.join('\n');
}

/** The files with the numbers that the dashboard opens with, by their paths in data/. */
export function openingFiles(): readonly string[] {
  const lists = listResources(dataPackage);
  const files = resourcesFor(dataPackage, datasetsOf(dataPackage)[0] ?? '');
  return files.filter((file) => !lists.includes(file)).map(({ path }) => path);
}

/** The code lists of the package, each as the text that it is, by their paths in data/. */
export async function listTexts(): Promise<Readonly<Record<string, string>>> {
  const lists = listResources(dataPackage);
  const files = await filesOf(lists);
  return Object.fromEntries(
    lists.map(({ name, path }) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(name)?.bytes)]),
  );
}

/** The pages of published figures, and what stands beside each. */
export async function siteFiles(build: Build): Promise<readonly SiteFile[]> {
  const { scripts, sheets, style } = build;
  const figures = await publishedFigures(build);
  return figures.flatMap(({ name, publication }) =>
    siteFilesOf({ name, publication, assets: { scripts, sheets, style } }),
  );
}

/** A data set as a figure that stands alone needs it, and its version (short form of its content hash). */
interface PackedDataset extends PackedTexts {
  readonly dataset: string;
  readonly version: string;
}

/** What a figure that stands alone needs of each data set, in the order of the package. A package with a fault fails. */
export async function packedDatasets(): Promise<readonly PackedDataset[]> {
  return Promise.all(
    datasetsOf(dataPackage).map(async (dataset) => {
      await shippedData(dataset);
      const hash = await contentHash(dataPackage, dataset);
      if (hash === null) throw new Error('Without a digest no data set can be told from another.');
      const texts = packedTexts(dataPackage, dataset, await filesOf(resourcesFor(dataPackage, dataset)));
      return { ...texts, dataset, version: shortVersion(hash) };
    }),
  );
}

/** Every page for embeds, by its name and by what its views need. */
export function embedPages(): readonly (EmbedPage & { readonly path: string })[] {
  return datasetsOf(dataPackage).flatMap((dataset) =>
    LANGUAGES.flatMap((language) =>
      FIGURE_KINDS.map((kind) => ({ dataset, language, kind, path: embedPage({ dataset, language, kind }) })),
    ),
  );
}

/**
 * The pictures that stand for links to published figures, as SVG to be drawn into PNG by a browser, and what the PNG says of
 * itself. `created` is the day on which the data package was made. They name no address: a link is what they stand beside.
 */
export async function previews(created: string) {
  const figures = await publishedFigures({ site: '', created });
  return figures.map(({ name, publication }) => ({
    name: `${name}.${publication.speech.language}`,
    texts: pngTextsOf(publication),
    ...previewOf(publication),
  }));
}
