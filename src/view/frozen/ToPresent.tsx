import { use } from 'react';
import { revisionWords, type Speech } from '../../words/words.ts';
import { ViewLink } from '../address/ViewLink.tsx';
import styles from '../status/Notices.module.css';

interface Props {
  readonly speech: Speech;
  /** The link to the same view of the present figures. */
  readonly present: string;
  readonly onFollow: (search: string) => void;
}

/** The way from a frozen view to the present figures. */
export function ToPresent({ speech, present, onFollow }: Props) {
  return (
    <ViewLink search={present} onFollow={onFollow} className={styles.way}>
      {use(revisionWords(speech.language)).toPresent}
    </ViewLink>
  );
}
