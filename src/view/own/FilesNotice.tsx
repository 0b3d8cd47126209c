import { Suspense, use } from 'react';
import { type Speech, spokenOfFiles } from '../../words/words.ts';
import styles from '../status/Notices.module.css';
import type { OwnNotice } from './useOwnFiles.ts';

interface Props {
  readonly notice: OwnNotice;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onDismiss: () => void;
  readonly speech: Speech;
}

/** What a reader should know of the files that were given. */
export function FilesNotice(props: Props) {
  return (
    <Suspense fallback={null}>
      <Notice {...props} />
    </Suspense>
  );
}

function Notice({ notice, onFiles, onDismiss, speech: { language } }: Props) {
  const speech = use(spokenOfFiles(language));
  const { reading, status } = speech.words;
  return (
    <section className={styles.notices} role="status">
      <p>
        {notice.kind === 'others' ? reading.othersLeft(notice.opened, speech.list(notice.others)) : null}
        {notice.kind === 'choices_alone' ? reading.choicesAlone(notice.name) : null}
        {notice.kind === 'restored' ? reading.restored(notice.file.name, notice.isFrozen) : null}
        {notice.kind === 'fetched' ? reading.fetchedFrom(notice.name, notice.host) : null}
      </p>
      {notice.kind === 'restored' ? (
        <button type="button" className={styles.dismiss} onClick={() => onFiles([notice.file])}>
          {reading.openAsTable}
        </button>
      ) : null}
      <button type="button" className={styles.dismiss} onClick={onDismiss}>
        {status.dismiss}
      </button>
    </section>
  );
}
