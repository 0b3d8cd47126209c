import type { Category } from './category.ts';

/** Who usually starts a report of this offence: an editor's judgment, not a source's words. */
export type StartedBy = 'police' | 'mixed' | 'others' | 'unknown';

/** A category of act. */
export interface Offence extends Category {
  /** International Classification of Crime for Statistical Purposes (UNODC 2015), where known. */
  readonly iccs: string | null;
  /** The Swedish police's offence code, where known. */
  readonly nationalCode: string | null;
  readonly law: string | null;
  readonly startedBy: StartedBy;
  /** False for things police count that are no offences, such as loss reports. */
  readonly isOffence: boolean;
  readonly datasets: readonly string[];
}

/** The code by which a source's own total over all offences is filed (SDMX `_T`). */
export const ALL_OFFENCES = '_T';
