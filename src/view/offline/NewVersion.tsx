import { useEffect, useState } from 'react';
import { scriptBeside } from '../../engine/engine.ts';
import { keepOffline, type NewVersion as Waiting } from '../../offline/offline.ts';
import type { Speech } from '../../words/words.ts';
import { NewVersionNotice } from './NewVersionNotice.tsx';

/** Keeps the page for times without a network, and offers a newer version of it once that has come whole. */
export function NewVersion({ speech }: { readonly speech: Speech }) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  useEffect(() => {
    // While the program is developed, nothing may stand between it and its server.
    if (!import.meta.env.PROD) return;
    // Where nothing can be kept, the page is what it would be without.
    keepOffline(scriptBeside('offline'), setWaiting).catch(() => {});
  }, []);
  return waiting === null ? null : <NewVersionNotice speech={speech} onTake={waiting.take} />;
}
