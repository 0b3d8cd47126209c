import { Fragment, type ReactNode, use } from 'react';
import type { Language } from '../../domain/domain.ts';
import { glossary } from '../../engine/engine.ts';
import { piecesOf } from './pieces.ts';
import { TermButton } from './TermButton.tsx';

export interface ExplainedProps {
  /** Texts in the order in which they are read. */
  readonly texts: readonly string[];
  readonly language: Language;
  /** Lays out the texts, each as it is or with its terms marked. */
  readonly children: (texts: readonly ReactNode[]) => ReactNode;
}

/** Texts with their terms marked; waits for the glossary. */
export function Marked({ texts, language, children }: ExplainedProps) {
  const marked = piecesOf(texts, use(glossary()), language);
  return children(
    marked.map((pieces, text) => (
      <Fragment key={text}>
        {pieces.map(({ text: shown, term }, at) =>
          term === null ? (
            shown
          ) : (
            <TermButton key={at} term={term} language={language}>
              {shown}
            </TermButton>
          ),
        )}
      </Fragment>
    )),
  );
}
