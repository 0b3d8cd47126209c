export { languageFrom, languageIn } from './language.ts';
export { choicesOfBy, queryOf, type Selection } from './choice.ts';
export { frozenIn, type Reading, readDataset, readKind, readLink } from './link.ts';
export { MEASURES, type MeasureId } from '../query/query.ts';
export { nearestTo } from './nearest.ts';
export { measureObstacle, type Notice, normalised, openingOf } from './rules.ts';
export { frozenLink, inLanguage, ownFileLink, presentLink, toLastingLink, toLink, withOwnFile } from './written.ts';
export { tabsOf } from './tabs.ts';
