export { choicesOfBy, queryOf, type Selection } from './choice.ts';
export { type Reading, readDataset, readLink, toLink } from './link.ts';
export { MEASURES, type MeasureId } from '../query/query.ts';
export { measureObstacle, type Notice, normalised, openingOf } from './rules.ts';
