import { besideOf } from '../figure/figure.ts';
import { besideParts, element, type Publication } from '../publish/publish.ts';
import type { FigureSpeech } from '../words/words.ts';
import { built } from '../deliver/deliver.ts';
import type { Shown } from './kind.ts';
import type { EmbedOptions } from './options.ts';
import { toolsFor } from './tools.ts';

export { readable } from './reading.ts';

/** Adds what stands beside a figure that is drawn: the same as a table, notes, sources, and what a reader can do with it. Gives the whole. */
export function complete(
  article: Element,
  { publication, parts }: Shown,
  speech: FigureSpeech,
  options: EmbedOptions,
): Publication {
  const { figure, result, catalogue, selection } = publication;
  const material = { result, catalogue, kind: selection.figure, arrangement: selection, speech };
  const whole = { ...publication, speech, figure: { ...figure, ...besideOf(material, figure) } };
  const beside = built(element('div', {}, besideParts(whole)));
  article.append(...beside.childNodes, toolsFor(whole, parts, options));
  return whole;
}
