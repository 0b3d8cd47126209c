import { use } from 'react';
import { periodOf } from '../../domain/domain.ts';
import { CHANGES_NAMED } from '../../figure/figure.ts';
import { revisionWords, type RevisionWords, type Speech } from '../../words/words.ts';
import type { Shown } from '../answer/useAnswer.ts';
import styles from '../status/Notices.module.css';
import { ToPresent } from './ToPresent.tsx';
import { type Compared, useRevision } from './useRevision.ts';

interface Props {
  readonly speech: Speech;
  readonly shown: Shown;
  /** The link to the same view of the present figures. */
  readonly present: string;
  readonly onFollow: (search: string) => void;
}

/** Says that the figures are those that were cited, whether they have been revised since, and how. */
export function FrozenNotice({ speech, shown, present, onFollow }: Props) {
  const words = use(revisionWords(speech.language));
  const found = useRevision(shown, speech);
  const cited = periodOf(shown.selection.frozen?.day ?? '');
  const replaced = periodOf(shown.version?.replaced ?? '');
  return (
    <section className={styles.notices} role="status">
      <div>
        <p className={styles.heading}>
          {words.asCited(cited === null ? null : speech.period(cited))}
          {replaced === null ? null : ` ${words.replaced(speech.period(replaced))}`}
        </p>
        <Revised found={found} words={words} whole={speech.whole} />
        <ToPresent speech={speech} present={present} onFollow={onFollow} />
      </div>
    </section>
  );
}

interface RevisedProps {
  readonly found: Compared;
  readonly words: RevisionWords;
  readonly whole: Speech['whole'];
}

function Revised({ found, words, whole }: RevisedProps) {
  if (found.kind !== 'compared') {
    const said = { comparing: words.comparing, ended: words.ended, failed: words.notCompared };
    return <p>{said[found.kind]}</p>;
  }
  const { headline, changes, withdrawn } = found.revision;
  const rest = changes.length - CHANGES_NAMED;
  return (
    <>
      <p>{headline}</p>
      {changes.length === 0 ? null : (
        <ul>
          {changes.slice(0, CHANGES_NAMED).map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {rest > 0 ? <li>{words.more(whole(rest))}</li> : null}
        </ul>
      )}
      {withdrawn === null ? null : <p>{withdrawn}</p>}
    </>
  );
}
