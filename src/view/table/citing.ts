import { type CellPlace, cellText } from '../../publish/publish.ts';
import { publishWords } from '../../words/words.ts';
import { type OnPage, publicationNow } from '../takeAway/publicationNow.ts';

/** Says a cell of the table on the page with its citation. */
export type Citing = (onPage: OnPage, place: CellPlace) => string;

/** The way to say cells in a language, once its words are there: a browser copies only while a key or click is fresh. */
export async function citingIn(language: OnPage['speech']['language']): Promise<Citing> {
  const words = await publishWords(language);
  return (onPage, place) => cellText(publicationNow(onPage), place, words);
}
