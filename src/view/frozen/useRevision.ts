import { useEffect, useState } from 'react';
import { type Revision, revisionOf } from '../../figure/figure.ts';
import type { Speech } from '../../words/words.ts';
import type { Shown } from '../answer/useAnswer.ts';

/** What is known of the present figures beside the frozen ones that are shown. */
export type Compared =
  | { readonly kind: 'comparing' }
  /** It may be of the answer before, while the newest is on its way. */
  | { readonly kind: 'compared'; readonly revision: Revision }
  /** The data set is no longer in the package. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'failed' };

/** Holds an answer against the present one to the same question; null where a newer question has overtaken it. */
async function compared({ answer, catalogue, engine }: Shown, speech: Speech): Promise<Compared | null> {
  const { result } = answer;
  const query = { ...result.query, version: null };
  const opened = await engine.open({ kind: 'package', dataset: query.dataset, version: null }, () => {});
  if (opened.dataset !== query.dataset) return { kind: 'ended' };
  const present = await engine.ask(query);
  if (present === null) return null;
  const now = { result: present.result, catalogue: opened.catalogue };
  return { kind: 'compared', revision: await revisionOf({ result, catalogue }, now, speech) };
}

/** Asks the present figures what the frozen ones were asked, whenever a new answer is shown. */
export function useRevision(shown: Shown, speech: Speech): Compared {
  const [found, setFound] = useState<Compared>({ kind: 'comparing' });
  const { answer } = shown;
  useEffect(() => {
    let wanted = true;
    compared(shown, speech)
      .then((one) => wanted && one !== null && setFound(one))
      .catch(() => wanted && setFound({ kind: 'failed' }));
    return () => {
      wanted = false;
    };
    // A selection may change in what is not asked (its order, its page); the answer then stands.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [answer, speech]);
  return found;
}
