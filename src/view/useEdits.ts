import { useMemo, useState } from 'react';
import type { Catalogue, Language } from '../domain/domain.ts';
import { inLanguage, normalised, type Notice, type Selection, toLink } from '../selection/selection.ts';
import type { Address, Way } from './address/useLink.ts';
import type { Change, Desk } from './desk.ts';
import { useStable } from './useStable.ts';

type Edits = Pick<Desk, 'edit' | 'linkTo' | 'linkToView'>;

/** What an edit could not keep, and the link that it led to. */
interface Told {
  readonly search: string;
  readonly notices: readonly Notice[];
}

const NONE: readonly Notice[] = [];

/** The reader's edits: each makes a new selection, and the selection a new link. */
export function useEdits(
  address: Pick<Address, 'search'> & { readonly go: (search: string, way: Way) => void },
  catalogue: Catalogue | null,
  selection: Selection | null,
  language: Language | null,
): { edits: Edits | null; notices: readonly Notice[] } {
  const [told, setTold] = useState<Told>({ search: '', notices: NONE });
  const { go, search } = address;

  const edit = useStable((change: Change, way: Way = 'push'): void => {
    if (catalogue === null || selection === null) return;
    const { selection: next, notices } = normalised(catalogue, { ...selection, page: 1, ...change });
    const link = inLanguage(toLink(next, catalogue), language);
    if (notices.length > 0 || told.notices.length > 0) setTold({ search: link, notices });
    go(link, way);
  });
  const edits = useMemo((): Edits | null => {
    if (catalogue === null || selection === null) return null;
    const linkTo = (change: Change): string =>
      inLanguage(toLink(normalised(catalogue, { ...selection, page: 1, ...change }).selection, catalogue), language);
    return { edit, linkTo, linkToView: (view) => inLanguage(view, language) };
  }, [catalogue, selection, language, edit]);

  return { edits, notices: told.search === search ? told.notices : NONE };
}
