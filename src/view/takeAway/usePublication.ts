import { use, useMemo } from 'react';
import type { Publication } from '../../publish/publish.ts';
import { type PublishWords, publishWords, type Speech, type TakeAwayWords, takeAwayWords } from '../../words/words.ts';
import { type OnPage, publicationNow } from './publicationNow.ts';

/** What every panel is given. */
export interface PanelProps extends OnPage {
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

/** The figure on the page, ready to leave it; waits for the words that are said then. */
export function usePublication({ shown, figure, speech }: OnPage): Taking {
  const [words, inFiles] = use(wordsIn(speech.language));
  const publication = useMemo(() => publicationNow({ shown, figure, speech }), [shown, figure, speech]);
  return { publication, words, inFiles };
}
