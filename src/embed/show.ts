import { openDirect } from '../engine/direct.ts';
import { articleOf, dayOf, drawingOf, type Publication, publicationOf } from '../publish/publish.ts';
import { languageFrom, queryOf, readDataset, readLink } from '../selection/selection.ts';
import { type FigureSpeech, figureSpeech } from '../words/words.ts';
import { built } from './build.ts';
import type { EmbedOptions } from './options.ts';
import { readable } from './reading.ts';
import { toolsFor } from './tools.ts';

/** Where a figure is shown, and how. */
export interface Place {
  readonly main: HTMLElement;
  readonly options: EmbedOptions;
  /** Address of the dashboard. */
  readonly site: string;
}

/** The figure of a view with all that leaves the page with it; null where nothing is published for it. */
async function taken({ options, site }: Place, speaking: Promise<FigureSpeech>): Promise<Publication | null> {
  const [data, speech] = await Promise.all([openDirect(readDataset(options.view)), speaking]);
  const { catalogue } = data;
  const { selection } = readLink(options.view, catalogue);
  const taking = { site, taken: dayOf(new Date()), version: null };
  return publicationOf(data.ask(queryOf(selection)), { selection, catalogue, speech }, taking);
}

/** Draws the figure for the width it has, and again whenever that changes. */
function drawn(box: HTMLElement, publication: Publication): void {
  let width = 0;
  const draw = (): void => {
    const room = Math.floor(box.clientWidth);
    if (room === width || room === 0) return;
    width = room;
    const drawing = drawingOf(publication, room);
    const inner = document.createElement('div');
    inner.className = 'drawing';
    inner.append(built(drawing.markup));
    readable({ box: inner, drawing, label: publication.figure.summary });
    box.replaceChildren(inner);
  };
  draw();
  new ResizeObserver(draw).observe(box);
}

/** A page that holds its figure already keeps it: what stands in its HTML is right, only not the newest. */
function said(text: string, main: HTMLElement): void {
  if (main.querySelector('article') !== null) return;
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  message.textContent = text;
  main.replaceChildren(message);
}

/** Shows one figure and nothing else; where that fails, says why. */
export async function show(place: Place): Promise<void> {
  const { main, options } = place;
  const language = options.language ?? languageFrom(navigator.languages);
  document.documentElement.lang = language;
  const speaking = figureSpeech(language);
  try {
    const publication = await taken(place, speaking);
    const { words } = await speaking;
    if (publication === null) {
      said(words.embed.nothing, main);
      return;
    }
    const { markup } = articleOf(publication, { title: options.title, widths: [] });
    const article = built(markup);
    document.title = publication.figure.headline;
    article.append(toolsFor(publication, options));
    main.replaceChildren(article);
    const box = article.querySelector<HTMLElement>('.drawings');
    if (box !== null) drawn(box, publication);
  } catch (error) {
    // All messages of the program are fetched only when one of them is needed.
    const { failureText } = await import('./failureText.ts');
    said(failureText(error, await speaking), main);
  } finally {
    main.setAttribute('aria-busy', 'false');
  }
}
