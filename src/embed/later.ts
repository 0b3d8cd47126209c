import type { Catalogue } from '../domain/domain.ts';
import { besideOf } from '../figure/figure.ts';
import { besideParts, drawingBy, element, type Publication } from '../publish/publish.ts';
import type { Notice } from '../selection/selection.ts';
import type { FigureSpeech } from '../words/words.ts';
import { built } from '../deliver/deliver.ts';
import type { Shown } from './kind.ts';
import type { EmbedOptions } from './options.ts';
import { readable } from './reading.ts';
import { toolsFor } from './tools.ts';

export { readable };

/** What a figure needs besides its drawing: the whole catalogue, and the words for what is said beside it. */
export interface Rest {
  readonly catalogue: Catalogue;
  readonly speech: FigureSpeech;
}

function wholeOf({ publication }: Shown, { catalogue, speech }: Rest): Publication {
  const { figure, result, selection } = publication;
  const material = { result, catalogue, kind: selection.figure, arrangement: selection, speech };
  return { ...publication, catalogue, speech, figure: { ...figure, ...besideOf(material, figure) } };
}

/** What must be said above a figure. */
interface Above {
  /** What in the link could not be followed. */
  readonly notices: readonly Notice[];
  /** The day on which later data took the place of those of a frozen figure; null while they are the present ones. */
  readonly replaced: string | null;
}

/** Headers of another build may refuse the sheet within the page; its file then takes its place. */
function withSheet(article: Element): void {
  const { sheet } = article.closest('main')?.dataset ?? {};
  if (sheet === undefined || document.styleSheets.length > 0) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  document.head.append(link);
}

/**
 * Adds what stands beside a figure that is drawn: the same as a table, notes, sources, and what a reader can do with it; and
 * above it what is not as its link asks, or no longer as it was.
 */
export async function complete(
  article: Element,
  shown: Shown,
  rest: Rest,
  { notices, replaced, options }: Above & { readonly options: EmbedOptions },
): Promise<void> {
  withSheet(article);
  const whole = wholeOf(shown, rest);
  const beside = built(element('div', {}, besideParts(whole)));
  article.append(...beside.childNodes, toolsFor(whole, shown.parts, options));
  if (notices.length > 0) {
    const { noticesMarkup } = await import('./notices.ts');
    article.prepend(built(noticesMarkup(notices, rest.speech)));
  }
  if (whole.selection.frozen === null) return;
  const { revisedNotice } = await import('./revised.ts');
  article.prepend(built(await revisedNotice(whole, replaced)));
}

/** Lets the drawings of a figure that stands in its page be read, each in the width it was drawn for, and adds the tools. */
export function adopt(article: Element, shown: Shown, rest: Rest, options: EmbedOptions): void {
  const { parts, publication } = shown;
  for (const svg of article.querySelectorAll('.drawings svg')) {
    const box = svg.parentElement;
    if (!(svg instanceof SVGSVGElement) || box === null) continue;
    box.classList.add('drawing');
    const drawing = drawingBy(parts, publication, svg.viewBox.baseVal.width);
    readable({ box, drawing, figure: publication.figure, speech: rest.speech });
  }
  article.append(toolsFor(wholeOf(shown, rest), parts, options));
}
