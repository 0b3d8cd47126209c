import { useEffect, useState } from 'react';
import type { Language } from '../domain/domain.ts';
import { type Speech, spoken } from '../words/words.ts';

/** The words of a language, as soon as they are there; until then those of the language before, and null at first. */
export function useSpeech(language: Language): Speech | null {
  const [speech, setSpeech] = useState<Speech | null>(null);
  useEffect(() => {
    let wanted = true;
    // Words that do not come leave the page in the language that it speaks.
    spoken(language).then(
      (words) => wanted && setSpeech(words),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return speech;
}
