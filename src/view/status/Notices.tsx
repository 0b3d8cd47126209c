import { useState } from 'react';
import { type Notice, nearestTo } from '../../selection/selection.ts';
import { useDesk } from '../desk.ts';
import styles from './Notices.module.css';

interface Props {
  readonly notices: readonly Notice[];
}

/** What in a link or an edit could not be followed, named; the view stands without it. */
export function Notices({ notices }: Props) {
  const { speech } = useDesk();
  const { status, notice } = speech.words;
  const [dismissed, setDismissed] = useState(false);
  if (notices.length === 0 || dismissed) return null;
  return (
    <section className={styles.notices} role="status">
      <div>
        <p className={styles.heading}>{status.linkNotices}</p>
        <ul>
          {notices.map((one) => (
            <li key={`${one.kind} ${one.key} ${one.value}`}>
              {notice[one.kind](one.key, one.value, speech.list(nearestTo(one)))}
            </li>
          ))}
        </ul>
      </div>
      <button type="button" className={styles.dismiss} onClick={() => setDismissed(true)}>
        {status.dismiss}
      </button>
    </section>
  );
}
