import { createContext, use } from 'react';
import type { Catalogue, DimensionId } from '../domain/domain.ts';
import type { Facets } from '../engine/engine.ts';
import type { Selection } from '../selection/selection.ts';
import type { Speech } from '../words/words.ts';
import type { Way } from './address/useLink.ts';
import type { Workbench } from './path/useWorkbench.ts';

export type Change = Partial<Selection>;

/** What every part of the dashboard works with: the words, what is chosen, and the way to choose otherwise. */
export interface Desk {
  readonly speech: Speech;
  readonly catalogue: Catalogue;
  readonly selection: Selection;
  readonly facets: Facets | null;
  /** Makes a new selection and goes to its link. A change of anything but the page leads back to page one. Stable. */
  readonly edit: (change: Change, way?: Way) => void;
  /** The query string of the view that a change would make. */
  readonly linkTo: (change: Change) => string;
  /** The query string of any view of the package, in the language that the reader has chosen. */
  readonly linkToView: (view: string) => string;
  /** Goes to a link made by `linkTo`, with the filters beside it. */
  readonly follow: (search: string) => void;
  /** Goes along the guided path to a view, from its top, with the filters open beside it or folded away. */
  readonly lead: (view: string, isOpen: boolean) => void;
  readonly workbench: Workbench;
  /** Tells the engine that the reader takes hold of the control of a dimension, or (null) lets go. Stable and cheap. */
  readonly hold: (dimension: DimensionId | null) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('no desk around this component');
  return desk;
}
