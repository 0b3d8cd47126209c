import { lazy, Suspense, useState } from 'react';
import { type Catalogue, type Language, LANGUAGES } from '../../domain/domain.ts';
import { LANGUAGE_NAMES, type Speech } from '../../words/words.ts';
import { ViewLink } from '../address/ViewLink.tsx';
import { FilePicker } from '../own/FilePicker.tsx';
import type { OwnFiles } from '../own/useOwnFiles.ts';
import styles from './Masthead.module.css';

const PastedTable = lazy(() => import('../own/PastedTable.tsx').then((module) => ({ default: module.PastedTable })));

interface Props {
  readonly speech: Speech;
  readonly catalogue: Catalogue | null;
  readonly dataset: string | null;
  readonly toLanguage: (language: Language) => string;
  readonly withLanguage: (search: string) => string;
  readonly onFollow: (search: string) => void;
  /** The reader's own file that was chosen last. */
  readonly own: OwnFiles['latest'];
  readonly onFiles: (files: readonly File[], host?: string) => void;
}

/** Name, data sets and languages: real links, all of them. */
export function Masthead({ speech, catalogue, dataset, toLanguage, withLanguage, onFollow, own, onFiles }: Props) {
  const { page, own: words } = speech.words;
  const [pastes, setPastes] = useState(false);
  const known = catalogue === null ? [] : [...catalogue.datasets.values()];
  const datasets = known.map((one) => ({ ...one, name: one.label[speech.language] }));
  const isKnown = own === null || known.some(({ code }) => code === own.code);
  const links = isKnown ? datasets : [...datasets, { ...own, opening: own.link }];
  return (
    <header className={styles.masthead}>
      <div className={styles.inner}>
        <ViewLink search={withLanguage('')} onFollow={onFollow} className={styles.name}>
          Anmält<span className={styles.dot}>.</span>
        </ViewLink>
        <nav className={styles.datasets} aria-label={page.menu}>
          {links.map((one) => (
            <ViewLink
              key={one.code}
              search={withLanguage(one.opening)}
              onFollow={onFollow}
              className={styles.link}
              current={one.code === dataset ? 'page' : undefined}
            >
              <span className={styles.label}>{one.name}</span>
            </ViewLink>
          ))}
        </nav>
        <div className={styles.own}>
          <FilePicker className={styles.link} onFiles={onFiles}>
            {words.openFile}
          </FilePicker>
          <button type="button" className={styles.link} onClick={() => setPastes(true)}>
            {words.pasteTable}
          </button>
          <span className={styles.stays}>{words.staysHere}</span>
          {pastes ? (
            <Suspense fallback={null}>
              <PastedTable speech={speech} onFiles={onFiles} onClose={() => setPastes(false)} />
            </Suspense>
          ) : null}
        </div>
        <nav className={styles.languages} aria-label={page.language}>
          {LANGUAGES.map((one) => (
            <ViewLink
              key={one}
              search={toLanguage(one)}
              onFollow={onFollow}
              className={styles.link}
              current={one === speech.language ? 'true' : undefined}
              lang={one}
            >
              {LANGUAGE_NAMES[one]}
            </ViewLink>
          ))}
        </nav>
      </div>
    </header>
  );
}
