import { useEffect, useMemo } from 'react';
import { speak } from '../words/words.ts';
import styles from './App.module.css';
import { inLanguage, languageFrom, languageIn } from './address/language.ts';
import { useLink } from './address/useLink.ts';
import { useAnswer } from './answer/useAnswer.ts';
import { type Desk, DeskContext } from './desk.ts';
import { Filters } from './filters/Filters.tsx';
import { About } from './frame/About.tsx';
import { Masthead } from './frame/Masthead.tsx';
import { FigurePane } from './figure/FigurePane.tsx';
import { Notices } from './status/Notices.tsx';
import { StatusPane } from './status/StatusPane.tsx';
import { useEdits } from './useEdits.ts';

/** The dashboard: from the link in the address bar to the figure, and back with every choice. */
export function App() {
  const address = useLink();
  const chosen = languageIn(address.search);
  const speech = speak(chosen ?? languageFrom(navigator.languages));
  const dashboard = useAnswer(address.search);
  const { work, reading, catalogue, shown, current } = dashboard;
  const { edits, notices } = useEdits(address, catalogue, reading?.selection ?? null, chosen);
  const facets = shown?.answer.facets ?? null;

  useEffect(() => {
    document.documentElement.lang = speech.language;
    document.title = speech.words.page.title;
  }, [speech]);

  const desk = useMemo(
    (): Desk | null =>
      edits === null || catalogue === null || reading === null
        ? null
        : { ...edits, speech, catalogue, facets, selection: reading.selection },
    [edits, speech, catalogue, facets, reading],
  );
  const broken = work.kind === 'failed' || work.kind === 'stopped';

  return (
    <DeskContext value={desk}>
      <a className={styles.skip} href="#figure">
        {speech.words.page.skip}
      </a>
      <Masthead
        speech={speech}
        catalogue={catalogue}
        dataset={reading?.selection.dataset ?? null}
        toLanguage={(language) => inLanguage(address.search, language)}
        withLanguage={(search) => inLanguage(search, chosen)}
        onFollow={(search) => address.go(search, 'push')}
      />
      <div className={styles.page}>
        <div className={styles.side}>
          {desk === null ? null : <Filters left={shown?.answer.result.evidence.observed ?? 0} />}
        </div>
        <main id="figure" className={styles.main} tabIndex={-1}>
          {desk === null ? null : <Notices key={address.search} notices={[...(reading?.notices ?? []), ...notices]} />}
          {broken || shown === null || desk === null ? (
            <StatusPane speech={speech} work={work} onStop={dashboard.stop} onRetry={dashboard.retry} />
          ) : (
            <FigurePane shown={shown} busy={!current} work={work} onStop={dashboard.stop} />
          )}
        </main>
      </div>
      <About speech={speech} />
    </DeskContext>
  );
}
