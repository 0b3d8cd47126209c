import { lazy, Suspense, useId, useRef, useState } from 'react';
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

/** Name, data sets and languages: real links, all of them. On a phone, the ways to a file of one's own open from one button. */
export function Masthead({ speech, catalogue, dataset, toLanguage, withLanguage, onFollow, own, onFiles }: Props) {
  const { page, own: words } = speech.words;
  const [pastes, setPastes] = useState(false);
  const menu = useId();
  const ways = useRef<HTMLDivElement>(null);
  const choose = (files: readonly File[]): void => {
    ways.current?.hidePopover();
    onFiles(files);
  };
  const paste = (): void => {
    // The focus is on what opened it before it goes on to the dialogue, which gives it back.
    ways.current?.hidePopover();
    setPastes(true);
  };
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
        <button type="button" className={styles.menu} popoverTarget={menu}>
          {words.menu}
        </button>
        <div ref={ways} id={menu} popover="auto" className={styles.own}>
          <FilePicker className={styles.link} onFiles={choose}>
            {words.openFile}
          </FilePicker>
          <button type="button" className={styles.link} onClick={paste}>
            {words.pasteTable}
          </button>
          <span className={styles.stays}>{words.staysHere}</span>
        </div>
        {pastes ? (
          <Suspense fallback={null}>
            <PastedTable speech={speech} onFiles={onFiles} onClose={() => setPastes(false)} />
          </Suspense>
        ) : null}
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
