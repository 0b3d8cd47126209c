import { Fragment, use } from 'react';
import { glossary } from '../../engine/engine.ts';
import type { ExplainedProps } from './explaining.ts';
import { piecesOf } from './pieces.ts';
import { TermButton } from './TermButton.tsx';

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
