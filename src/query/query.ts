export { type Answer, Asker } from './asker.ts';
export { parentAmong, recordsBehind, type SaidOnce } from './behind.ts';
export { nestedDimensions } from './containers.ts';
export { type Data, dataOf, type Observations } from './data.ts';
export { isEmpty } from './empty.ts';
export { arraysOf, dataOfLent, type Lent, lentOf } from './lent.ts';
export { facetsOf, runQuery } from './once.ts';
export { isYearlyShare, MEASURES, type MeasureId, type Query } from './question.ts';
export type * from './result.ts';
