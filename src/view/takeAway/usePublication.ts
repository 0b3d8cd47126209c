import { use, useMemo, useState } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { dayOf, type Publication } from '../../publish/publish.ts';
import { type PublishWords, publishWords, type Speech, type TakeAwayWords, takeAwayWords } from '../../words/words.ts';
import type { Shown } from '../answer/useAnswer.ts';

/** What every panel is given. */
export interface PanelProps {
  readonly shown: Shown;
  readonly figure: Figure;
  readonly speech: Speech;
  readonly onClose: () => void;
}

interface Taking {
  readonly publication: Publication;
  /** What the page says. */
  readonly words: TakeAwayWords;
  /** What files say. */
  readonly inFiles: PublishWords;
}

const said = new Map<string, Promise<readonly [TakeAwayWords, PublishWords]>>();

function wordsIn(language: Speech['language']): Promise<readonly [TakeAwayWords, PublishWords]> {
  const words = said.get(language) ?? Promise.all([takeAwayWords(language), publishWords(language)]);
  said.set(language, words);
  return words;
}

/** Address of the dashboard as the reader has it, without what is asked. */
function siteAddress(): string {
  return new URL('./', window.location.href).href;
}

/** The figure on the page, ready to leave it; waits for the words that are said then. */
export function usePublication({ shown, figure, speech }: Omit<PanelProps, 'onClose'>): Taking {
  const [words, inFiles] = use(wordsIn(speech.language));
  const [today] = useState(() => dayOf(new Date()));
  const publication = useMemo((): Publication => {
    const { answer, selection, catalogue, version } = shown;
    return {
      figure,
      result: answer.result,
      selection,
      catalogue,
      speech,
      site: siteAddress(),
      taken: today,
      version: version?.hash ?? null,
    };
  }, [shown, figure, speech, today]);
  return { publication, words, inFiles };
}
