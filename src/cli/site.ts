import published from '../../figures/published.json';
import { datasetsOf, LANGUAGES, type Language, resourcesFor } from '../domain/domain.ts';
import { readPackage } from '../parse/parse.ts';
import {
  pngTextsOf,
  previewOf,
  type Publication,
  publicationOf,
  type SiteFile,
  siteFilesOf,
} from '../publish/publish.ts';
import { type Data, runQuery } from '../query/query.ts';
import { queryOf, readDataset, readLink } from '../selection/selection.ts';
import { dataPackage } from '../source/source.ts';
import { speak } from '../words/words.ts';
import { filesOf } from './files.ts';

/** What the pages of published figures must know of the build they are part of. */
export interface Build {
  /** Address that the site will have: "https://example.org/anmalt/". */
  readonly site: string;
  /** The day on which the data package was made. */
  readonly created: string;
  readonly scripts: readonly string[];
  readonly sheets: readonly string[];
}

async function dataOf(dataset: string): Promise<Data> {
  const { data, problems } = readPackage(dataPackage, dataset, await filesOf(resourcesFor(dataPackage, dataset)));
  if (data === null) throw new Error(speak('en').list(problems.map(speak('en').words.problem)));
  return data;
}

interface Named {
  readonly name: string;
  readonly publication: Publication;
}

/** Every figure that has a page of its own, in each language. A name or a view that is wrong fails the build. */
async function publishedFigures({ site, created }: Pick<Build, 'site' | 'created'>): Promise<readonly Named[]> {
  const first = datasetsOf(dataPackage)[0] ?? '';
  const known = new Map<string, Promise<Data>>();
  const open = (dataset: string): Promise<Data> => {
    const data = known.get(dataset) ?? dataOf(dataset);
    known.set(dataset, data);
    return data;
  };
  const made = async (name: string, view: string, language: Language): Promise<Named> => {
    const data = await open(readDataset(view) ?? first);
    const { catalogue } = data;
    const { selection, notices } = readLink(view, catalogue);
    const asked = { selection, catalogue, speech: speak(language) };
    const taking = { site, taken: created, version: null };
    const publication = publicationOf(runQuery(data, queryOf(selection)), asked, taking);
    if (publication === null || notices.length > 0) throw new Error(`figures/published.json: ${name} cannot be shown.`);
    return { name, publication };
  };
  return Promise.all(
    published.figures.flatMap(({ name, view }) => LANGUAGES.map((language) => made(name, view, language))),
  );
}

/** The pages of published figures, and what stands beside each. */
export async function siteFiles(build: Build): Promise<readonly SiteFile[]> {
  const { scripts, sheets } = build;
  const figures = await publishedFigures(build);
  return figures.flatMap(({ name, publication }) => siteFilesOf({ name, publication, assets: { scripts, sheets } }));
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
