import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { EngineFailure, type Fetched, fetchTable, type Progress } from '../../engine/engine.ts';
import type { FileSpeech } from '../../words/words.ts';
import { Loading } from '../status/Loading.tsx';
import pane from '../status/StatusPane.module.css';
import styles from './PastedTable.module.css';

interface Props {
  readonly speech: FileSpeech;
  readonly onFetched: (fetched: Fetched) => void;
}

/** The host of an address that can be fetched; null while it is none. */
function hostOf(address: string): string | null {
  try {
    const { protocol, host } = new URL(address.trim());
    return protocol === 'https:' && host !== '' ? host : null;
  } catch {
    return null;
  }
}

function said(error: unknown, { words }: FileSpeech): string {
  const failure = error instanceof EngineFailure ? error.failure : null;
  if (failure?.kind !== 'data') return words.status.unexpected;
  return failure.problems.map((problem) => words.problem(problem)).join(' ');
}

/** A field for the web address of a table. Whom the browser will ask is named before it does. */
export function AddressForm({ speech, onFetched }: Props) {
  const id = useId();
  const [address, setAddress] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [fetching, setFetching] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const controller = useRef<AbortController | null>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const under = useRef<HTMLDivElement>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const { reading } = speech.words;
  const host = hostOf(address);
  const came = progress === null ? null : reading.addressCame(speech.whole(Math.ceil(progress.loaded / 1000)));
  const get = (event: FormEvent): void => {
    event.preventDefault();
    if (fetching || address.trim() === '') return;
    controller.current = new AbortController();
    const { signal } = controller.current;
    setFetching(true);
    setProgress(null);
    setFailure(null);
    fetchTable(address.trim(), signal, setProgress)
      .then((fetched) => signal.aborted || onFetched(fetched))
      .catch((error: unknown) => signal.aborted || setFailure(said(error, speech)))
      .finally(() => controller.current?.signal === signal && end());
  };
  /** The way to stop goes; the focus, where it is on it, does not. */
  const end = (): void => {
    if (under.current?.contains(document.activeElement) === true) submit.current?.focus();
    setFetching(false);
  };
  const stop = (): void => {
    controller.current?.abort();
    controller.current = null;
    end();
  };
  return (
    <form onSubmit={get}>
      <label className={styles.label}>
        {reading.addressLabel}
        <input
          className={styles.field}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          aria-describedby={`${id}-help`}
        />
      </label>
      <p id={`${id}-help`}>{host === null ? reading.addressHelp : reading.addressAsks(host)}</p>
      {failure === null ? null : <p role="alert">{failure}</p>}
      {fetching ? (
        <div ref={under}>
          <Loading speech={speech} progress={progress} reading={reading.addressFetching} came={came} onStop={stop} />
        </div>
      ) : null}
      <div className={pane.actions}>
        <button ref={submit} type="submit" className={pane.button} aria-disabled={fetching || address.trim() === ''}>
          {reading.addressFetch(host)}
        </button>
      </div>
    </form>
  );
}
