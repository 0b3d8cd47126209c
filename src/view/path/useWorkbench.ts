import { useCallback, useMemo, useState } from 'react';
import { ownFileOf } from '../../domain/domain.ts';
import { inLanguage, readDataset } from '../../selection/selection.ts';

/** Whether the filters stand beside the figure. The functions are stable. */
export interface Workbench {
  readonly isOpen: boolean;
  /** Whether the reader has asked for it by its own control, and is to be led to it. */
  readonly isCalled: boolean;
  /** Opens it because the reader asks for it. */
  readonly call: () => void;
  /** Opens it beside what the reader goes to next, or folds it away so that a figure has the page for itself. */
  readonly set: (isOpen: boolean) => void;
}

/** Whether a link is to the view that the page opens on. */
export function isOpeningView(search: string): boolean {
  return inLanguage(search, null) === '';
}

/**
 * The page opens on one figure and a way to the next: the workbench is folded away until the reader goes elsewhere than
 * along the path. Whoever comes by a link to another view, or with a file, has it at once.
 */
export function useWorkbench(search: string): Workbench {
  const [state, setState] = useState<'folded' | 'called' | 'open'>(() => (isOpeningView(search) ? 'folded' : 'open'));
  const call = useCallback((): void => setState('called'), []);
  const set = useCallback((isOpen: boolean): void => setState(isOpen ? 'open' : 'folded'), []);
  const isOpen = state !== 'folded' || ownFileOf(readDataset(search) ?? '') !== null;
  return useMemo(() => ({ isOpen, isCalled: state === 'called', call, set }), [isOpen, state, call, set]);
}
