import { useId, useState } from 'react';
import { copyText } from '../../deliver/deliver.ts';
import { citationOf, quoteOf, rowLabel, type ShownRow, shownRows } from '../../publish/publish.ts';
import styles from './TakeAway.module.css';
import { useDoing } from './useDoing.ts';
import { type PanelProps, usePublication } from './usePublication.ts';

/** The figure, or one number of it, as a reference and as a sentence that says no more than is known. */
export function CitePanel({ shown, figure, speech }: PanelProps) {
  const { publication, words, inFiles } = usePublication({ shown, figure, speech });
  const { cite, done } = words;
  const { told, run } = useDoing(words);
  const [place, setPlace] = useState('');
  const id = useId();
  const rows: readonly ShownRow[] = shownRows(publication);
  const row = rows[place === '' ? -1 : Number(place)] ?? null;
  const citation = citationOf(publication, row, inFiles);
  const texts = [
    [cite.quote, quoteOf(publication, row, inFiles)],
    [cite.text, citation.text],
    [cite.bibtex, citation.bibtex],
    [cite.csl, citation.csl],
  ] as const;
  return (
    <div className={styles.panel}>
      <label className={styles.field}>
        {cite.what}
        <select value={place} onChange={({ target }) => setPlace(target.value)}>
          <option value="">{cite.whole}</option>
          {rows.map((one, at) => (
            <option key={`${at} ${one.text}`} value={at}>
              {rowLabel(publication, one, inFiles)}
            </option>
          ))}
        </select>
      </label>
      {texts.map(([heading, text], at) => (
        <div key={heading} className={styles.text}>
          <h3 id={`${id}${at}`}>{heading}</h3>
          <textarea readOnly rows={at < 2 ? 3 : 6} aria-labelledby={`${id}${at}`} value={text} />
          <button
            type="button"
            className={styles.button}
            onClick={() => run(() => copyText(text).then(() => done.copied))}
          >
            {cite.copy(heading)}
          </button>
        </div>
      ))}
      <p role="status" className={styles.told}>
        {told}
      </p>
    </div>
  );
}
