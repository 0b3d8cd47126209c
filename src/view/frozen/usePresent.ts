import { useEffect, useState } from 'react';
import type { Told } from '../../figure/figure.ts';
import type { Shown } from '../answer/useAnswer.ts';

/** What is known of the present figures beside the frozen ones that are shown. */
export type Present =
  | { readonly kind: 'comparing' }
  /** Both are answers to the same question; it may be the one before, while the newest is on its way. */
  | { readonly kind: 'compared'; readonly cited: Told; readonly present: Told }
  /** The data set is no longer in the package. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'failed' };

/** The present answer to a question; null where a newer question has overtaken it. */
async function presentFor({ answer: { result }, catalogue, engine }: Shown): Promise<Present | null> {
  const query = { ...result.query, version: null };
  const opened = await engine.open({ kind: 'package', dataset: query.dataset, version: null }, () => {});
  if (opened.dataset !== query.dataset) return { kind: 'ended' };
  const answer = await engine.ask(query);
  if (answer === null) return null;
  const present = { result: answer.result, catalogue: opened.catalogue };
  return { kind: 'compared', cited: { result, catalogue }, present };
}

/** Asks the present figures what the frozen ones were asked, whenever a new answer is shown. */
export function usePresent(shown: Shown): Present {
  const [present, setPresent] = useState<Present>({ kind: 'comparing' });
  const { answer } = shown;
  useEffect(() => {
    let wanted = true;
    presentFor(shown)
      .then((found) => wanted && found !== null && setPresent(found))
      .catch(() => wanted && setPresent({ kind: 'failed' }));
    return () => {
      wanted = false;
    };
    // A selection may change in what is not asked (its order, its page); the answer then stands.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [answer]);
  return present;
}
