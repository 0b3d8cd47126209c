import { lazy, memo, Suspense, useId, useRef, useState } from 'react';
import { type Catalogue, type Language, LANGUAGES } from '../../domain/domain.ts';
import { inLanguage } from '../../selection/selection.ts';
import { LANGUAGE_NAMES, type Speech } from '../../words/words.ts';
import { useLink } from '../address/useLink.ts';
import { ViewLink } from '../address/ViewLink.tsx';
import { FilePicker } from '../own/FilePicker.tsx';
import type { OwnFiles } from '../own/useOwnFiles.ts';
import styles from './Masthead.module.css';

const PastedTable = lazy(() => import('../own/PastedTable.tsx').then((module) => ({ default: module.PastedTable })));

interface Props {
  readonly speech: Speech;
  readonly catalogue: Catalogue | null;
  readonly dataset: string | null;
  /** The language that the link asks for, if it asks for one. */
  readonly chosen: Language | null;
  readonly onFollow: (search: string) => void;
  /** The reader's own file that was chosen last. */
  readonly own: OwnFiles['latest'];
  readonly onFiles: (files: readonly File[], host?: string) => void;
}

/** Name, data sets and languages: real links, all of them. On a phone, the ways to a file of one's own open from one button. */
export const Masthead = memo(function Masthead({ speech, catalogue, dataset, chosen, onFollow, own, onFiles }: Props) {
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
        <ViewLink search={inLanguage('', chosen)} onFollow={onFollow} className={styles.name}>
          Anmält<span className={styles.dot}>.</span>
        </ViewLink>
        <nav className={styles.datasets} aria-label={page.menu}>
          {links.map((one) => (
            <ViewLink
              key={one.code}
              search={inLanguage(one.opening, chosen)}
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
        <Languages speech={speech} onFollow={onFollow} />
      </div>
    </header>
  );
});

/** The present view in each language. */
function Languages({ speech, onFollow }: Pick<Props, 'speech' | 'onFollow'>) {
  const { search } = useLink();
  return (
    <nav className={styles.languages} aria-label={speech.words.page.language}>
      {LANGUAGES.map((one) => (
        <ViewLink
          key={one}
          search={inLanguage(search, one)}
          onFollow={onFollow}
          className={styles.link}
          current={one === speech.language ? 'true' : undefined}
          lang={one}
        >
          {LANGUAGE_NAMES[one]}
        </ViewLink>
      ))}
    </nav>
  );
}
