import type { TableColumn } from '../../figure/figure.ts';

/** Which columns a reader wants, and in which order: by their ids, so that it holds for the next figure too. */
export interface ColumnChoice {
  readonly hidden: ReadonlySet<string>;
  /** Ids in the order that was made; empty for the usual one. */
  readonly order: readonly string[];
}

export const USUAL: ColumnChoice = { hidden: new Set(), order: [] };

/** A column with its place among the cells of a row. */
export interface PlacedColumn {
  readonly column: TableColumn;
  readonly at: number;
}

/**
 * All columns in the order of a choice. The first one heads the rows and keeps its place. One that the choice does not know
 * comes after the column that it usually follows.
 */
export function inOrder(columns: readonly TableColumn[], { order }: ColumnChoice): PlacedColumn[] {
  const [head, ...others] = columns.map((column, at): PlacedColumn => ({ column, at }));
  if (head === undefined) return [];
  const known = order.flatMap((id) => others.find(({ column }) => column.id === id) ?? []);
  const placed = [head, ...known];
  let before = head;
  for (const one of others) {
    if (!known.includes(one)) placed.splice(placed.indexOf(before) + 1, 0, one);
    before = one;
  }
  return placed;
}

/** The columns that are shown, in order. The first one always is. */
export function shownColumns(columns: readonly TableColumn[], choice: ColumnChoice): PlacedColumn[] {
  return inOrder(columns, choice).filter(({ column, at }) => at === 0 || !choice.hidden.has(column.id));
}

export function withShown(choice: ColumnChoice, id: string, shown: boolean): ColumnChoice {
  const hidden = new Set(choice.hidden);
  if (shown) hidden.delete(id);
  else hidden.add(id);
  return { ...choice, hidden };
}

/** A column changes places with the one before it (`by` -1) or after it (1); at either end nothing changes. */
export function moved(columns: readonly TableColumn[], choice: ColumnChoice, id: string, by: -1 | 1): ColumnChoice {
  const order = inOrder(columns, choice).map(({ column }) => column.id);
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 1 || to < 1 || to >= order.length) return choice;
  order.splice(to, 0, ...order.splice(from, 1));
  return { ...choice, order: order.slice(1) };
}
