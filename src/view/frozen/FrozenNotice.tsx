import { useMemo } from 'react';
import { periodOf } from '../../domain/domain.ts';
import { asCited, revisionOf } from '../../figure/figure.ts';
import type { Speech } from '../../words/words.ts';
import { ViewLink } from '../address/ViewLink.tsx';
import type { Shown } from '../answer/useAnswer.ts';
import styles from '../status/Notices.module.css';
import { type Present, usePresent } from './usePresent.ts';

/** Changes named one by one; the rest are counted. */
const NAMED = 5;

interface Props {
  readonly speech: Speech;
  readonly shown: Shown;
  /** The link to the same view of the present figures. */
  readonly present: string;
  readonly onFollow: (search: string) => void;
}

/** Says that the figures are those that were cited, whether they have been revised since, and how. */
export function FrozenNotice({ speech, shown, present, onFollow }: Props) {
  const { revision } = speech.words;
  const compared = usePresent(shown);
  const replaced = periodOf(shown.version?.replaced ?? '');
  return (
    <section className={styles.notices} role="status">
      <div>
        <p className={styles.heading}>
          {asCited(shown.selection.frozen?.day ?? null, speech)}
          {replaced === null ? null : ` ${revision.replaced(speech.period(replaced))}`}
        </p>
        <Revised compared={compared} speech={speech} />
        <ViewLink search={present} onFollow={onFollow} className={styles.way}>
          {revision.toPresent}
        </ViewLink>
      </div>
    </section>
  );
}

function Revised({ compared, speech }: { readonly compared: Present; readonly speech: Speech }) {
  const { revision: words } = speech.words;
  const revision = useMemo(
    () => (compared.kind === 'compared' ? revisionOf(compared.cited, compared.present, speech) : null),
    [compared, speech],
  );
  if (revision === null) {
    const said = { comparing: words.comparing, compared: '', ended: words.ended, failed: words.notCompared };
    return <p>{said[compared.kind]}</p>;
  }
  const rest = revision.changes.length - NAMED;
  return (
    <>
      <p>{revision.headline}</p>
      {revision.changes.length === 0 ? null : (
        <ul>
          {revision.changes.slice(0, NAMED).map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {rest > 0 ? <li>{words.more(speech.whole(rest))}</li> : null}
        </ul>
      )}
      {revision.withdrawn === null ? null : <p>{revision.withdrawn}</p>}
    </>
  );
}
