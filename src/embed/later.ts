import { tableOf } from '../figure/figure.ts';
import { tableMarkup } from '../publish/publish.ts';
import { built } from './build.ts';
import type { Shown } from './kind.ts';
import type { EmbedOptions } from './options.ts';
import { toolsFor } from './tools.ts';

export { readable } from './reading.ts';

/** Adds what is of use only once the figure stands: the same as a table, and what a reader can do with it. */
export function complete(article: Element, { publication }: Shown, options: EmbedOptions): void {
  const { figure, result, catalogue, selection, speech } = publication;
  const material = { result, catalogue, kind: selection.figure, arrangement: selection, speech };
  article.querySelector('.scroll')?.append(built(tableMarkup(tableOf(material, figure))));
  article.append(toolsFor(speech, options));
}
