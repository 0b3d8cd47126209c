import { useCallback, useMemo, useState } from 'react';
import type { Catalogue, Language } from '../domain/domain.ts';
import { type Notice, normalised, type Selection, toLink } from '../selection/selection.ts';
import { inLanguage } from './address/language.ts';
import type { Address } from './address/useLink.ts';
import type { Change, Desk } from './desk.ts';

type Edits = Pick<Desk, 'edit' | 'linkTo' | 'follow'>;

/** What an edit could not keep, and the link that it led to. */
interface Told {
  readonly search: string;
  readonly notices: readonly Notice[];
}

const NONE: readonly Notice[] = [];

/** The reader's edits: each makes a new selection, and the selection a new link. */
export function useEdits(
  address: Address,
  catalogue: Catalogue | null,
  selection: Selection | null,
  language: Language | null,
): { edits: Edits | null; notices: readonly Notice[] } {
  const [told, setTold] = useState<Told>({ search: '', notices: NONE });
  const { go, search } = address;

  const follow = useCallback((next: string): void => go(next, 'push'), [go]);
  const edits = useMemo((): Edits | null => {
    if (catalogue === null || selection === null) return null;
    const changed = (change: Change) => normalised(catalogue, { ...selection, page: 1, ...change });
    const searchOf = (next: Selection): string => inLanguage(toLink(next, catalogue), language);
    return {
      follow,
      linkTo: (change) => searchOf(changed(change).selection),
      edit: (change, way = 'push') => {
        const { selection: next, notices } = changed(change);
        const link = searchOf(next);
        setTold({ search: link, notices });
        go(link, way);
      },
    };
  }, [catalogue, selection, language, follow, go]);

  return { edits, notices: told.search === search ? told.notices : NONE };
}
