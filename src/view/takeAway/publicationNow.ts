import type { Figure } from '../../figure/figure.ts';
import { dayOf, type Publication } from '../../publish/publish.ts';
import type { Speech } from '../../words/words.ts';
import type { Shown } from '../answer/useAnswer.ts';

/** A figure as it stands on the page. */
export interface OnPage {
  readonly shown: Shown;
  readonly figure: Figure;
  readonly speech: Speech;
}

/** The figure on the page, ready to leave it, at this moment and address. */
export function publicationNow({ shown, figure, speech }: OnPage): Publication {
  const { answer, selection, catalogue, version } = shown;
  return {
    figure,
    result: answer.result,
    selection,
    catalogue,
    speech,
    site: new URL('./', window.location.href).href,
    taken: dayOf(new Date()),
    version: version?.hash ?? null,
  };
}
