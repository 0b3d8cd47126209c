import type { ReactNode } from 'react';
import type { Language } from '../../domain/domain.ts';

/** What is to be explained, and where. */
export interface ExplainedProps {
  /** Texts in the order in which they are read. */
  readonly texts: readonly string[];
  readonly language: Language;
  /** Lays out the texts, each as it is or with its terms marked. */
  readonly children: (texts: readonly ReactNode[]) => ReactNode;
}
