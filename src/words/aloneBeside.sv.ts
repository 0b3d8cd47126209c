/** What is said beside figures, in Swedish, to be fetched alone. */
export { besideWords } from './notes.sv.ts';
