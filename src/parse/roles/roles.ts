import { byContent, byName, type Guess } from './columnGuess.ts';
import { decideCounts } from './countColumns.ts';
import { decideOffences, decidePeriods, decidePlaces, decideRepeats, decideUnits, leftOver } from './dimensions.ts';
import type { ColumnFacts, Proposal } from './role.ts';

export type { ColumnFacts, Proposal, Role } from './role.ts';
export { rateSign } from './headerMeaning.ts';
export { type Shape, shapeOf, type WideColumn } from './shape.ts';

/**
 * What each column is for, one proposal a column: by a word of its name, else by its content, held against the other
 * columns. No rate, share, code, year or coordinate is proposed as a count. Of offences and places the coarsest column is
 * `offence` or `region` (no country or group that is the same in each row), the finer ones `suboffence` and `subregion`; codes beside the names they stand
 * for are `regioncode` (places) or `identifier` (offences), and codes whose names no column has are themselves the place or
 * offence. A column that repeats another, or that another tells better, is `other`.
 */
export function rolesOf(columns: readonly ColumnFacts[]): readonly Proposal[] {
  const guesses: Guess[] = columns.map((column) => byName(column) ?? byContent(column));
  const decided = [
    decideRepeats,
    decideCounts,
    decidePeriods,
    decideOffences,
    decidePlaces,
    decideUnits,
    leftOver,
  ].reduce((all, decide) => decide(all), guesses);
  return decided.map(({ role, reason, sure, unit }) => ({ role, reason, sure, unit: role === 'count' ? unit : null }));
}
