import { useEffect, useRef } from 'react';
import type { Figure } from '../../figure/figure.ts';
import type { Speech } from '../../words/words.ts';
import type { Shown } from '../answer/useAnswer.ts';

/** Readies the page to be printed as the figure's picture and table. What draws them comes after all that is seen. */
export function usePrinting(shown: Shown, figure: Figure, speech: Speech): void {
  const now = useRef({ shown, figure, speech });
  useEffect(() => {
    now.current = { shown, figure, speech };
  });
  useEffect(() => {
    let undo = (): void => {};
    let wanted = true;
    void Promise.all([import('./printing.ts'), import('../takeAway/publicationNow.ts')]).then(
      ([{ whilePrinting }, { publicationNow }]) => {
        if (wanted) undo = whilePrinting(() => publicationNow(now.current));
      },
    );
    return () => {
      wanted = false;
      undo();
    };
  }, []);
}
