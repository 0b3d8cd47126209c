import type { Localized } from './language.ts';

/** What observations can be told apart by. */
export const DIMENSIONS = ['offence', 'operation', 'region', 'period'] as const;
export type DimensionId = (typeof DIMENSIONS)[number];

/** One code of a code list, with its place in the tree and its label. */
export interface Category {
  readonly code: string;
  readonly parent: string | null;
  readonly label: Localized;
}

export type CodeList<C extends Category> = ReadonlyMap<string, C>;

/** Codes of the ancestors of a category, nearest first. A code unknown to the list has none. */
export function ancestorsOf(list: CodeList<Category>, code: string): string[] {
  const found: string[] = [];
  let parent = list.get(code)?.parent ?? null;
  while (parent !== null && !found.includes(parent)) {
    found.push(parent);
    parent = list.get(parent)?.parent ?? null;
  }
  return found;
}

/** A category and everything below it, in list order. */
export function branchOf(list: CodeList<Category>, code: string): string[] {
  return [...list.keys()].filter((other) => other === code || ancestorsOf(list, other).includes(code));
}
