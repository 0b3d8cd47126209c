import { lazy, Suspense } from 'react';
import type { ExplainedProps } from './explaining.ts';

const Marked = lazy(() => import('./Marked.tsx').then((module) => ({ default: module.Marked })));

/** Texts in which each term of the glossary is a button that explains it. They stand plain until the glossary is there. */
export function Explained(props: ExplainedProps) {
  return (
    <Suspense fallback={props.children(props.texts)}>
      <Marked {...props} />
    </Suspense>
  );
}
