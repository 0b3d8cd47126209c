import { useId, useState } from 'react';
import { copyPicture, copyText, saveFile } from '../../deliver/deliver.ts';
import { fileName, saidOnce, shownRows, shownTsv } from '../../publish/publish.ts';
import { queryOf } from '../../selection/selection.ts';
import { DIALECTS, type DialectId, type FileKind, made, plainPng } from './files.ts';
import styles from './TakeAway.module.css';
import { useDoing } from './useDoing.ts';
import { type PanelProps, usePublication } from './usePublication.ts';

const PICTURES: readonly FileKind[] = ['png', 'pngLarge', 'social', 'square', 'svg'];
const DIALECT_IDS = Object.keys(DIALECTS) as DialectId[];

/** The figure as files: the picture, the numbers, and both. */
export function DownloadPanel({ shown, figure, speech }: PanelProps) {
  const { publication, words, inFiles } = usePublication({ shown, figure, speech });
  const { download, done } = words;
  const { told, busy, run } = useDoing(words);
  const [dialect, setDialect] = useState<DialectId>(speech.language === 'sv' ? 'swedish' : 'comma');
  const id = useId();
  const { result } = shown.answer;

  const saved = (name: string, content: Blob): string => {
    saveFile(name, content);
    return done.saved(name);
  };
  const save = (kind: FileKind): void =>
    run(async () => {
      const { ending, part, content } = await made(kind, { publication, inFiles, dialect });
      return saved(fileName(publication, ending, part), content);
    });
  const saveBehind = (): void =>
    run(async () => {
      const form = { language: speech.language, dialect: DIALECTS[dialect], once: saidOnce(publication) };
      const content = await shown.engine.rows(queryOf(shown.selection), form);
      return saved(fileName(publication, 'csv', inFiles.behind), content);
    });
  const copied = (work: () => Promise<void>): void => run(() => work().then(() => done.copied));
  const count = (rows: number, label: (text: string, one: boolean) => string): string =>
    label(speech.whole(rows), speech.isOne(rows));
  const button = (label: string, onClick: () => void) => (
    <li key={label}>
      <button type="button" className={styles.button} aria-disabled={busy} onClick={busy ? undefined : onClick}>
        {label}
      </button>
    </li>
  );
  const labelOf = (kind: FileKind): string =>
    kind === 'shown' ? count(shownRows(publication).length, download.shown) : download[kind];

  return (
    <div className={styles.panel}>
      <h3 id={`${id}p`}>{download.picture}</h3>
      <ul className={styles.ways} aria-labelledby={`${id}p`}>
        {PICTURES.map((kind) => button(labelOf(kind), () => save(kind)))}
        {button(download.copyPicture, () => copied(() => copyPicture(plainPng(publication))))}
      </ul>
      <h3 id={`${id}d`}>{download.data}</h3>
      <label className={styles.field}>
        {download.dialect}
        <select value={dialect} onChange={({ target }) => setDialect(target.value === 'comma' ? 'comma' : 'swedish')}>
          {DIALECT_IDS.map((one) => (
            <option key={one} value={one}>
              {download.dialects[one]}
            </option>
          ))}
        </select>
      </label>
      <ul className={styles.ways} aria-labelledby={`${id}d`}>
        {button(labelOf('shown'), () => save('shown'))}
        {button(count(result.evidence.rows, download.behind), saveBehind)}
        {button(download.xlsx, () => save('xlsx'))}
        {button(download.jsonStat, () => save('jsonStat'))}
        {button(download.copyTable, () => copied(() => copyText(shownTsv(publication, inFiles))))}
      </ul>
      <h3 id={`${id}b`}>{download.both}</h3>
      <ul className={styles.ways} aria-labelledby={`${id}b`}>
        {button(download.zip, () => save('zip'))}
        {button(download.page, () => save('page'))}
      </ul>
      <p role="status" className={styles.told}>
        {told}
      </p>
    </div>
  );
}
