import { useEffect, useId, useRef, useState } from 'react';
import { copyText } from '../../deliver/deliver.ts';
import { type EmbedChoice, isFreezable, preflight, THEMES, type Warning } from '../../publish/publish.ts';
import { ownFileOf } from '../../domain/domain.ts';
import type { Speech, TakeAwayWords } from '../../words/words.ts';
import { Preview } from './Preview.tsx';
import { SNIPPET_KINDS, type SnippetKind, snippetOf } from './snippetKinds.ts';
import styles from './TakeAway.module.css';
import { useDoing } from './useDoing.ts';
import { type PanelProps, usePublication } from './usePublication.ts';

function warningText(warning: Warning, { embed }: TakeAwayWords, { whole }: Speech): string {
  const { warnings } = embed;
  switch (warning.kind) {
    case 'own_file':
      return warnings.own_file(warning.name);
    case 'foreign_source':
      return warnings.foreign_source(warning.address);
    case 'unreachable':
      return warnings.unreachable(warning.site);
    case 'hidden_series':
      return warnings.hidden_series(whole(warning.count));
    case 'other_pages':
      return warnings.other_pages(whole(warning.pages));
    case 'tall':
      return warnings.tall(whole(warning.height));
    case 'cut_table':
      return warnings.cut_table(whole(warning.rows));
  }
}

/** The code that puts the figure into an article, what would break there, and how it will look. */
export function EmbedDialog({ shown, figure, speech, onClose }: PanelProps) {
  const { publication, words } = usePublication({ shown, figure, speech });
  const { embed, done } = words;
  const { told, run } = useDoing(words);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const own = ownFileOf(shown.selection.dataset);
  // Nobody else's browser has a reader's own file.
  const possible = SNIPPET_KINDS.filter(
    (one) => one === 'still' || (own === null && (one === 'live' || isFreezable(publication))),
  );
  const [wanted, setWanted] = useState<SnippetKind>('live');
  const kind = possible.includes(wanted) ? wanted : 'still';
  const [theme, setTheme] = useState<EmbedChoice['theme']>('auto');
  const [title, setTitle] = useState('');
  const choice: EmbedChoice = { theme, title: title.trim() === '' ? null : title.trim() };
  const warnings = preflight(publication, shown.host);
  const code = snippetOf(kind, publication, choice);

  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${id}h`} onClose={onClose}>
      <header className={styles.bar}>
        <h2 id={`${id}h`}>{embed.heading}</h2>
        <button type="button" className={styles.button} onClick={() => dialog.current?.close()}>
          {embed.close}
        </button>
      </header>
      <fieldset className={styles.kinds}>
        <legend>{embed.kind}</legend>
        {possible.map((one) => (
          <label key={one} className={styles.radio}>
            <input type="radio" name={`${id}k`} checked={kind === one} onChange={() => setWanted(one)} />
            <span>
              {embed.kinds[one]} <small>{embed.help[one]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {kind === 'still' ? null : (
        <div className={styles.fields}>
          <label className={styles.field}>
            {embed.title}
            <input type="text" maxLength={200} value={title} onChange={({ target }) => setTitle(target.value)} />
          </label>
          <label className={styles.field}>
            {embed.theme}
            <select
              value={theme}
              onChange={({ target }) => setTheme(THEMES.find((one) => one === target.value) ?? 'auto')}
            >
              {THEMES.map((one) => (
                <option key={one} value={one}>
                  {embed.themes[one]}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <h3>{embed.before}</h3>
      {warnings.length === 0 ? (
        <p>{embed.fine}</p>
      ) : (
        <ul className={styles.warnings}>
          {warnings.map((warning) => (
            <li key={warning.kind}>{warningText(warning, words, speech)}</li>
          ))}
        </ul>
      )}
      <h3 id={`${id}c`}>{embed.code}</h3>
      <textarea className={styles.code} readOnly rows={5} aria-labelledby={`${id}c`} value={code} spellCheck={false} />
      <button type="button" className={styles.button} onClick={() => run(() => copyText(code).then(() => done.copied))}>
        {embed.copy}
      </button>
      <span role="status" className={styles.told}>
        {told}
      </span>
      <Preview kind={kind} publication={publication} choice={choice} words={words} speech={speech} />
    </dialog>
  );
}
