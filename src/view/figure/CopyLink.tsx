import { useState } from 'react';
import type { Speech } from '../../words/words.ts';
import styles from './CopyLink.module.css';

/** Copies the address of the view, and says whether it worked. */
export function CopyLink({ speech }: { readonly speech: Speech }) {
  const { status } = speech.words;
  const [told, setTold] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setTold(status.copied);
    } catch {
      setTold(status.copyFailed);
    }
  };
  return (
    <div className={styles.copy}>
      <button type="button" className={styles.button} onClick={() => void copy()}>
        {status.copyLink}
      </button>
      <span role="status">{told}</span>
    </div>
  );
}
