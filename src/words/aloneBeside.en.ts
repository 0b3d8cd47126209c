/** What is said beside figures, in English, to be fetched alone. */
export { besideWords } from './notes.en.ts';
