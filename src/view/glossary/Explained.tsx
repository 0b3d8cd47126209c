import { lazy, type ReactNode, Suspense } from 'react';
import type { Language } from '../../domain/domain.ts';

const Marked = lazy(() => import('./Marked.tsx').then((module) => ({ default: module.Marked })));

export interface ExplainedProps {
  /** Texts in the order in which they are read. */
  readonly texts: readonly string[];
  readonly language: Language;
  /** Lays out the texts, each as it is or with its terms marked. */
  readonly children: (texts: readonly ReactNode[]) => ReactNode;
}

/** Texts in which each term of the glossary is a button that explains it. They stand plain until the glossary is there. */
export function Explained(props: ExplainedProps) {
  return (
    <Suspense fallback={props.children(props.texts)}>
      <Marked {...props} />
    </Suspense>
  );
}
