import { type FormEvent, use, useEffect, useId, useRef, useState } from 'react';
import type { Fetched } from '../../engine/engine.ts';
import { type Speech, spokenOfFiles } from '../../words/words.ts';
import { AddressForm } from './AddressForm.tsx';
import pane from '../status/StatusPane.module.css';
import styles from './PastedTable.module.css';
import { pastedFile } from './usePastedTable.ts';

interface Props {
  readonly speech: Speech;
  /** Takes the table; `host` is where it was fetched from, if it was. */
  readonly onFiles: (files: readonly File[], host?: string) => void;
  readonly onClose: () => void;
}

/** A dialogue with a field for a table that is copied from somewhere else. */
export function PastedTable({ speech: { language }, onFiles, onClose }: Props) {
  const speech = use(spokenOfFiles(language));
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const { own, reading } = speech.words;
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const read = (event: FormEvent): void => {
    event.preventDefault();
    dialog.current?.close();
    if (text.trim() !== '') onFiles([pastedFile(text)]);
  };
  const take = ({ blob, name, host }: Fetched): void => {
    dialog.current?.close();
    onFiles([new File([blob], name)], host);
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <form className={pane.pane} onSubmit={read}>
        <h2 id={id} className={styles.heading}>
          {own.pasteTable}
        </h2>
        <p id={`${id}-help`}>{reading.pasteHelp}</p>
        <label className={styles.label}>
          {reading.pasteLabel}
          <textarea
            className={styles.field}
            rows={10}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-describedby={`${id}-help`}
          />
        </label>
        <div className={pane.actions}>
          <button type="submit" className={pane.button} disabled={text.trim() === ''}>
            {reading.pasteRead}
          </button>
          <button type="button" className={pane.quiet} onClick={() => dialog.current?.close()}>
            {reading.cancel}
          </button>
        </div>
      </form>
      <AddressForm speech={speech} onFetched={take} />
    </dialog>
  );
}
