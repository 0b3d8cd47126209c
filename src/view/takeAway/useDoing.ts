import { useState } from 'react';
import type { TakeAwayWords } from '../../words/words.ts';

/** Does what a button asks for, and says what has become of it. `work` gives what is to be said. */
export function useDoing({ done }: TakeAwayWords): {
  readonly told: string;
  readonly busy: boolean;
  readonly run: (work: () => Promise<string>) => void;
} {
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<string>): void => {
    setBusy(true);
    setTold(done.working);
    work()
      .then(setTold)
      .catch((error: unknown) =>
        setTold(
          error instanceof DOMException && error.name === 'NotAllowedError'
            ? done.copyFailed
            : done.failed(error instanceof Error ? error.message : String(error)),
        ),
      )
      .finally(() => setBusy(false));
  };
  return { told, busy, run };
}
