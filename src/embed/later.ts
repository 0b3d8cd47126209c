import { besideOf } from '../figure/figure.ts';
import { type Asked, besideParts, element } from '../publish/publish.ts';
import type { FigureSpeech } from '../words/words.ts';
import { built } from '../deliver/deliver.ts';
import type { Shown } from './kind.ts';
import type { EmbedOptions } from './options.ts';
import { readable } from './reading.ts';
import { toolsFor } from './tools.ts';

export { readable };

/** Adds what stands beside a figure that is drawn: the same as a table, notes, sources, and what a reader can do with it. */
export function complete(
  article: Element,
  { publication }: Shown,
  { catalogue, speech }: Pick<Asked<FigureSpeech>, 'catalogue' | 'speech'>,
  options: EmbedOptions,
): void {
  const { figure, result, selection } = publication;
  const material = { result, catalogue, kind: selection.figure, arrangement: selection, speech };
  const whole = { ...publication, catalogue, speech, figure: { ...figure, ...besideOf(material, figure) } };
  const beside = built(element('div', {}, besideParts(whole)));
  article.append(...beside.childNodes, toolsFor(speech, options));
}

/** Lets the drawings of a figure that stands in its page be read, each in the width it was drawn for, and adds the tools. */
export function adopt(article: Element, { publication, drawingFor }: Shown, options: EmbedOptions): void {
  for (const svg of article.querySelectorAll('.drawings svg')) {
    const box = svg.parentElement;
    if (!(svg instanceof SVGSVGElement) || box === null) continue;
    box.classList.add('drawing');
    readable({ box, drawing: drawingFor(svg.viewBox.baseVal.width), label: publication.figure.summary });
  }
  article.append(toolsFor(publication.speech, options));
}
