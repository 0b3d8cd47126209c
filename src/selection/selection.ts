export { inLanguage, languageFrom, languageIn } from './language.ts';
export { choicesOfBy, queryOf, type Selection } from './choice.ts';
export {
  frozenIn,
  frozenLink,
  ownFileLink,
  presentLink,
  type Reading,
  readDataset,
  readKind,
  readLink,
  toLastingLink,
  toLink,
  withOwnFile,
} from './link.ts';
export { MEASURES, type MeasureId } from '../query/query.ts';
export { measureObstacle, type Notice, normalised, openingOf } from './rules.ts';
