import { type Catalogue, type Language, LANGUAGES } from '../../domain/domain.ts';
import type { Speech } from '../../words/words.ts';
import { ViewLink } from '../address/ViewLink.tsx';
import styles from './Masthead.module.css';

interface Props {
  readonly speech: Speech;
  readonly catalogue: Catalogue | null;
  readonly dataset: string | null;
  readonly toLanguage: (language: Language) => string;
  readonly withLanguage: (search: string) => string;
  readonly onFollow: (search: string) => void;
}

const NAMES: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English' };

/** Name, data sets and languages: real links, all of them. */
export function Masthead({ speech, catalogue, dataset, toLanguage, withLanguage, onFollow }: Props) {
  const { page } = speech.words;
  const datasets = catalogue === null ? [] : [...catalogue.datasets.values()];
  return (
    <header className={styles.masthead}>
      <div className={styles.inner}>
        <ViewLink search={withLanguage('')} onFollow={onFollow} className={styles.name}>
          Anmält<span className={styles.dot}>.</span>
        </ViewLink>
        <nav className={styles.datasets} aria-label={page.menu}>
          {datasets.map((one) => (
            <ViewLink
              key={one.code}
              search={withLanguage(one.opening)}
              onFollow={onFollow}
              className={styles.link}
              current={one.code === dataset ? 'page' : undefined}
            >
              {one.label[speech.language]}
            </ViewLink>
          ))}
        </nav>
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
              {NAMES[one]}
            </ViewLink>
          ))}
        </nav>
      </div>
    </header>
  );
}
