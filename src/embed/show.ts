import { type Direct, openDirect } from '../engine/direct.ts';
import { dayOf, drawingBy, element, headParts } from '../publish/publish.ts';
import {
  frozenIn,
  languageFrom,
  queryOf,
  readDataset,
  readKind,
  readLink,
  type Notice,
} from '../selection/selection.ts';
import { type DrawnSpeech, drawnSpeech, wholeSpeech } from '../words/words.ts';
import { built } from '../deliver/deliver.ts';
import { kindOf, type Shown } from './kind.ts';
import type { Rest } from './later.ts';
import type { EmbedOptions } from './options.ts';

/** Where a figure is shown, and how. */
export interface Place {
  readonly main: HTMLElement;
  readonly options: EmbedOptions;
  /** The figure in the HTML of the page, where it is the one that is asked for: it stays as it stands. */
  readonly standing: Element | null;
  /** Address of the dashboard. */
  readonly site: string;
}

/** A figure that can be drawn, and what is said beside it, which comes later. */
interface Taken {
  readonly shown: Shown;
  readonly wholeCatalogue: Direct['wholeCatalogue'];
  /** The day on which later data took the place of these; null while they are the present ones. */
  readonly replaced: string | null;
  /** What in the link could not be followed. */
  readonly notices: readonly Notice[];
}

/** What drawings show of a data set, where the page was made with it. */
function heldIn(dataset: string): string | null {
  return document.getElementById(`${dataset}-drawn`)?.textContent ?? null;
}

/** The figure of a view, ready to be shown; null where nothing is published for it. */
async function taken({ options, site }: Place, speaking: Promise<DrawnSpeech>): Promise<Taken | null> {
  const { view } = options;
  // What draws the figure comes together with its data. The kind may yet turn out to be another.
  const opening = openDirect(readDataset(view), frozenIn(view)?.version ?? null, heldIn);
  const [data, speech] = await Promise.all([opening, speaking, kindOf(readKind(view))]);
  const { catalogue, version, wholeCatalogue } = data;
  const { selection, notices } = readLink(view, catalogue);
  const kind = await kindOf(selection.figure);
  const taking = { site, taken: dayOf(new Date()), version: version.hash };
  const shown = await kind(data.ask(queryOf(selection)), { selection, catalogue, speech }, taking);
  return shown === null ? null : { shown, wholeCatalogue, replaced: version.replaced, notices };
}

/** Pages that nobody sees are not painted: what waits for it waits no longer than this, in milliseconds. */
const UNSEEN_MS = 100;

/** Resolves when what stands in the page has been painted: the second frame from now begins after the first is there. */
function painted(): Promise<unknown> {
  const frame = new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
  return Promise.race([frame, new Promise((resolve) => setTimeout(resolve, UNSEEN_MS))]);
}

/** What is of use only once the figure stands, and must not hold it up. */
const later = () => import('./later.ts');

/** Draws the figure for the width it has, and again whenever that changes. */
function drawn(box: HTMLElement, { publication, parts }: Shown): void {
  let width = 0;
  const draw = (): void => {
    const room = Math.floor(box.clientWidth);
    if (room === width || room === 0) return;
    width = room;
    const drawing = drawingBy(parts, publication, room);
    const inner = document.createElement('div');
    inner.className = 'drawing';
    inner.append(built(drawing.markup));
    box.replaceChildren(inner);
    const { figure, speech } = publication;
    const reading = async (): Promise<void> => {
      await painted();
      const [{ readable }, whole] = await Promise.all([later(), wholeSpeech(speech)]);
      readable({ box: inner, drawing, figure, speech: whole });
    };
    // A figure that cannot be read point by point can still be seen.
    reading().catch(() => {});
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

/** What the figure needs besides its drawing. */
async function restOf({ shown, wholeCatalogue }: Taken): Promise<Rest> {
  const [catalogue, speech] = await Promise.all([wholeCatalogue(), wholeSpeech(shown.publication.speech)]);
  return { catalogue, speech };
}

/** Puts a figure into the page, its drawing first; one that stands there already gives way when the new one is whole. */
async function stood(found: Taken, { main, options }: Place): Promise<void> {
  const { shown } = found;
  const { figure, speech } = shown.publication;
  const article = built(element('article', { lang: speech.language }, headParts(shown.publication, options.title, [])));
  const completed = async (): Promise<void> => {
    // Even asking for what follows would hold up the drawing.
    await painted();
    const [{ complete }, rest] = await Promise.all([later(), restOf(found)]);
    await complete(article, shown, rest, { ...found, options });
  };
  const replaces = main.querySelector('article') !== null;
  if (replaces) await completed();
  document.title = figure.headline;
  const parts = [...article.childNodes];
  const box = article.querySelector<HTMLElement>('.drawings');
  // While the box stands there alone its width is known without any text being laid out.
  article.replaceChildren(...(box === null ? [] : [box]));
  main.replaceChildren(article);
  if (box !== null) drawn(box, shown);
  article.replaceChildren(...parts);
  if (!replaces) await completed();
}

/** Shows one figure and nothing else; where that fails, says why. */
export async function show(place: Place): Promise<void> {
  const { main, options } = place;
  const language = options.language ?? languageFrom(navigator.languages);
  document.documentElement.lang = language;
  const speaking = drawnSpeech(language);
  const before = [...main.childNodes];
  try {
    const found = await taken(place, speaking);
    const { words } = await speaking;
    if (found === null) {
      said(`${words.headline.nothing}.`, main);
      return;
    }
    if (place.standing === null) await stood(found, place);
    else {
      const [{ adopt }, rest] = await Promise.all([later(), restOf(found)]);
      adopt(place.standing, found.shown, rest, options);
    }
  } catch (error) {
    // No figure stands without its notes and its source.
    main.replaceChildren(...before);
    // All messages of the program are fetched only when one of them is needed.
    const { failureText } = await import('./failureText.ts');
    said(failureText(error, await speaking), main);
  } finally {
    main.setAttribute('aria-busy', 'false');
  }
}
