import path from '../../../figures/path.json';
import type { Localized } from '../../domain/domain.ts';

/** One view on the guided path, and why to look at it. */
export interface Step {
  /** Query string of the view, without "?"; empty for the opening view. */
  readonly view: string;
  /** Whether the filters stand open here, for the reader to go on alone. */
  readonly workbench: boolean;
  readonly question: Localized;
  readonly why: Localized;
  /** What the figure says; made from the data when the page is built. */
  readonly headline?: Localized;
}

export const STEPS: readonly Step[] = path.steps;
