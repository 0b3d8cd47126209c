import { useCallback, useMemo, useState } from 'react';
import { ownFileOf } from '../../domain/domain.ts';
import { inLanguage, readDataset } from '../../selection/selection.ts';
import { usePhone } from '../usePhone.ts';

/** Whether the filters stand beside the figure. The functions are stable. */
export interface Workbench {
  readonly isOpen: boolean;
  /** Whether the reader has asked for it by its own control, and is to be led to it; on a phone, whether its sheet is open. */
  readonly isCalled: boolean;
  /** Opens it because the reader asks for it; on a phone, its sheet, while the page stays as it is. */
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
  const isPhone = usePhone();
  const [state, setState] = useState(() => ({ isOpen: !isOpeningView(search), isCalled: false }));
  const call = useCallback(
    (): void => setState(({ isOpen }) => ({ isOpen: isOpen || !isPhone, isCalled: true })),
    [isPhone],
  );
  const set = useCallback((isOpen: boolean): void => setState({ isOpen, isCalled: false }), []);
  const { isCalled } = state;
  const isOpen = state.isOpen || ownFileOf(readDataset(search) ?? '') !== null;
  return useMemo(() => ({ isOpen, isCalled, call, set }), [isOpen, isCalled, call, set]);
}
