import type { Language } from '../domain/domain.ts';
import { heading as inEnglish, notice as english, type NoticeWords } from './notices.en.ts';
import { heading as inSwedish, notice as swedish } from './notices.sv.ts';

interface Said {
  readonly heading: string;
  readonly notice: NoticeWords;
}

const SAID: Record<Language, Said> = {
  sv: { heading: inSwedish, notice: swedish },
  en: { heading: inEnglish, notice: english },
};

/** What in a link could not be followed, for whoever needs no other word of the program. */
export function noticeWords(language: Language): Said {
  return SAID[language];
}
