export { choicesOfBy, queryOf, type Selection, type Sort } from './choice.ts';
export { type Reading, readDataset, readLink, toLink } from './link.ts';
export { type Notice, normalised, openingOf } from './rules.ts';
