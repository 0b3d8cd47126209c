/** What figures say, in English, to be fetched alone: the page has the same words among all others, from the start. */
export { drawnWords } from './figures.en.ts';
