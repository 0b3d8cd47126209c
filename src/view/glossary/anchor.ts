import type { Term } from '../../domain/domain.ts';

/** The id under which a term stands in the list of all. */
export function anchorOf({ code }: Term): string {
  return `word-${code}`;
}
