/** What figures say, in Swedish, to be fetched alone: the page has the same words among all others, from the start. */
export { drawnWords } from './figures.sv.ts';
