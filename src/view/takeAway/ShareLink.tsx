import { useState } from 'react';
import type { Speech } from '../../words/words.ts';
import styles from './TakeAway.module.css';

interface Props {
  readonly title: string;
  readonly speech: Speech;
}

/** Copies the address of the view and says whether it worked; on phones, hands it to whatever shares things there. */
export function ShareLink({ title, speech }: Props) {
  const { status, takeAway } = speech.words;
  const [told, setTold] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setTold(status.copied);
    } catch {
      setTold(status.copyFailed);
    }
  };
  const share = async (): Promise<void> => {
    try {
      await navigator.share({ title, url: window.location.href });
    } catch (error) {
      // A reader who thinks better of it has not failed.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setTold(status.copyFailed);
    }
  };
  return (
    <>
      <button type="button" className={styles.button} onClick={() => void copy()}>
        {status.copyLink}
      </button>
      {'share' in navigator ? (
        <button type="button" className={styles.button} onClick={() => void share()}>
          {takeAway.share}
        </button>
      ) : null}
      <span role="status">{told}</span>
    </>
  );
}
