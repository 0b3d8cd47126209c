import { element, type Markup } from '../markup.ts';
import { markupText } from '../markupText.ts';
import { fittedOf } from '../picture/fitted.ts';
import { drawingOf, pictureOf, svgText } from '../picture/picture.ts';
import { addressOf, type Publication } from '../publication.ts';
import { articleOf } from './article.ts';
import { STILL_WIDTH } from './still.ts';

/** Scripts and style sheets of an embed, as the build named them, with addresses from the page's own folder. */
interface Assets {
  readonly scripts: readonly string[];
  readonly sheets: readonly string[];
  /** The sheets as text, with which the figure is painted before anything else has come. */
  readonly style: string;
}

/** A figure that has a page of its own under a name that lasts. */
export interface Published {
  readonly name: string;
  readonly publication: Publication;
  readonly assets: Assets;
}

/** A file of the built site, by its path from the root. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** The size in which networks show the picture of a link, in CSS pixels. */
export const PREVIEW = { width: 1200, height: 630 } as const;

/** Widths of the drawings in a page, for a phone, a column and a wide page; the sheet shows the one that fits. */
const WIDTHS = [304, 560, 880];
const LOCALES = { sv: 'sv_SE', en: 'en_GB' } as const;

function stemOf({ name, publication }: Published): string {
  return `${name}.${publication.speech.language}`;
}

/** A description of the figures for search engines, after schema.org/Dataset. */
function datasetOf(published: Published): Readonly<Record<string, unknown>> {
  const { publication } = published;
  const { figure, selection, catalogue, speech, site, taken, version } = publication;
  const unit = catalogue.units.get(selection.unit);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: figure.headline,
    description: [figure.subtitle, figure.summary, ...figure.notes.map(({ lead, text }) => `${lead} ${text}`)].join(
      ' ',
    ),
    inLanguage: speech.language,
    url: `${site}figures/${stemOf(published)}.html`,
    sameAs: addressOf(publication),
    dateModified: taken,
    ...(version === null ? {} : { version }),
    variableMeasured: unit?.plural[speech.language] ?? selection.unit,
    isBasedOn: figure.sources.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
    includedInDataCatalog: { '@type': 'DataCatalog', name: 'Anmält', url: site },
  };
}

function frameOf(published: Published): Markup {
  const { publication } = published;
  return element('iframe', {
    src: `${publication.site}figures/${stemOf(published)}.html`,
    title: publication.figure.headline,
    width: STILL_WIDTH,
    height: pictureOf(publication, STILL_WIDTH).height,
    frameborder: 0,
    loading: 'lazy',
  });
}

/** The answer to a system that asks how to show the page's address (oEmbed 1.0). */
function oembedOf(published: Published): Readonly<Record<string, unknown>> {
  const { publication } = published;
  const { figure, site } = publication;
  const frame = frameOf(published);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Anmält',
    provider_url: site,
    title: figure.headline,
    html: markupText(frame),
    width: STILL_WIDTH,
    height: Number(frame.attributes['height']),
    thumbnail_url: `${site}figures/${stemOf(published)}.png`,
    thumbnail_width: PREVIEW.width,
    thumbnail_height: PREVIEW.height,
  };
}

function headOf(published: Published): Markup {
  const { publication, assets } = published;
  const { figure, site, speech } = publication;
  const stem = stemOf(published);
  const meta = (name: string, content: string | number): Markup => element('meta', { name, content });
  const graph = (property: string, content: string | number): Markup => element('meta', { property, content });
  return element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    // What a link leads to does not belong into the frame of an article.
    element('base', { target: '_blank' }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('color-scheme', 'light dark'),
    element('title', {}, [`${figure.headline} · Anmält`]),
    meta('description', figure.summary),
    element('link', { rel: 'canonical', href: `${site}figures/${stem}.html` }),
    element('link', { rel: 'alternate', type: 'application/json+oembed', href: `${site}figures/${stem}.json` }),
    graph('og:type', 'article'),
    graph('og:site_name', 'Anmält'),
    graph('og:title', figure.headline),
    graph('og:description', figure.summary),
    graph('og:url', `${site}figures/${stem}.html`),
    graph('og:locale', LOCALES[speech.language]),
    graph('og:image', `${site}figures/${stem}.png`),
    graph('og:image:width', PREVIEW.width),
    graph('og:image:height', PREVIEW.height),
    graph('og:image:alt', figure.summary),
    meta('twitter:card', 'summary_large_image'),
    element('script', { type: 'application/ld+json' }, [JSON.stringify(datasetOf(published))]),
    element('style', {}, [assets.style]),
    ...assets.scripts.map((src) => element('script', { type: 'module', crossorigin: '', src })),
  ]);
}

/**
 * The page of a published figure, with its drawing in the HTML: it can be read before any script is there, and without
 * one. Beside it what other systems ask for: its picture, and how to embed it.
 */
export function siteFilesOf(published: Published): readonly SiteFile[] {
  const { publication, assets } = published;
  const { language } = publication.speech;
  const stem = `figures/${stemOf(published)}`;
  const view = addressOf(publication).slice(publication.site.length).replace(/^\?/, '');
  const drawings = WIDTHS.map((width) => drawingOf(publication, width));
  const markup = articleOf(publication, drawings);
  const page = element('html', { lang: language }, [
    headOf(published),
    element('body', {}, [
      element('main', { id: 'figure', 'data-view': view, 'data-site': '../' }, [markup]),
      // For servers whose headers do not know the sheet above. Last, so that nothing waits for it.
      ...assets.sheets.map((href) => element('link', { rel: 'stylesheet', crossorigin: '', href })),
    ]),
  ]);
  return [
    { path: `${stem}.html`, text: `<!doctype html>\n${markupText(page)}\n` },
    { path: `${stem}.svg`, text: svgText(pictureOf(publication, STILL_WIDTH)) },
    { path: `${stem}.json`, text: `${JSON.stringify(oembedOf(published))}\n` },
  ];
}

/** The picture that stands for the page where its link is shared. */
export function previewOf(publication: Publication): { readonly svg: string; readonly scale: number } {
  const { picture, scale } = fittedOf(publication, PREVIEW.width, PREVIEW.height);
  return { svg: svgText(picture), scale };
}
