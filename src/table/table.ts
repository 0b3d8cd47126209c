import type { CodeColumn, NumberColumn } from './column.ts';

export {
  type CodeColumn,
  type Codes,
  codesFor,
  codesWhere,
  hasBit,
  labelAt,
  type NumberColumn,
  numberAt,
  numberColumn,
} from './column.ts';
export { ByteDictionary, type Labels, labelsOf, packedLabels } from './dictionary.ts';
export { LabelColumn } from './labelColumn.ts';
export type { Accepted } from './filters.ts';
export { LinkedViews, type Way } from './linked.ts';
export { type LinkedTable, Scan } from './scan.ts';
export { type Dimension, eachCell, type Tally, type View, viewKey } from './views.ts';
export { placesBy } from './order.ts';
export { grouped } from './grouping.ts';
export { GrowingCodes, GrowingNumbers } from './growing.ts';
export { webAssemblyIn } from './webassembly.ts';

/** Immutable columns of equal length: `Codes` names those of labels, `Numbers` those of numbers. */
export interface Table<Codes extends string, Numbers extends string> {
  readonly rows: number;
  readonly codes: Readonly<Record<Codes, CodeColumn>>;
  readonly numbers: Readonly<Record<Numbers, NumberColumn>>;
}
