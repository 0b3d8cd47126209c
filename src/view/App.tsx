import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { ownFileDataset, ownFileOf } from '../domain/domain.ts';
import { frozenIn, inLanguage, languageFrom, languageIn, presentLink, readDataset } from '../selection/selection.ts';
import type { Speech } from '../words/words.ts';
import styles from './App.module.css';
import { type Address, useLink, type Way } from './address/useLink.ts';
import { useAnswer } from './answer/useAnswer.ts';
import { type Desk, DeskContext } from './desk.ts';
import { Masthead } from './frame/Masthead.tsx';
import { FigurePane } from './figure/FigurePane.tsx';
import { DropTarget } from './own/DropTarget.tsx';
import { useOpeningView, useOwnFiles } from './own/useOwnFiles.ts';
import { usePastedTable } from './own/usePastedTable.ts';
import { isOpeningView, useWorkbench } from './path/useWorkbench.ts';
import { Notices } from './status/Notices.tsx';
import { StatusPane } from './status/StatusPane.tsx';
import { firstStands } from './standing.ts';
import { TakesPlace } from './TakesPlace.tsx';
import { useAfterPaint } from './useAfterPaint.ts';
import { useEdits } from './useEdits.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import { usePhone } from './usePhone.ts';
import { useSpeech } from './useSpeech.ts';
import { useStable } from './useStable.ts';

const ReadingSection = lazy(() =>
  import('./reading/ReadingSection.tsx').then((module) => ({ default: module.ReadingSection })),
);
const FilesNotice = lazy(() => import('./own/FilesNotice.tsx').then((module) => ({ default: module.FilesNotice })));
// What the page is kept by for times without a network must not hold it up.
const NewVersion = lazy(async () => {
  await firstStands;
  return { default: (await import('./offline/NewVersion.tsx')).NewVersion };
});
// Nobody waits for the foot of the page.
const About = lazy(async () => {
  await firstStands;
  return { default: (await import('./frame/About.tsx')).About };
});
// Filters stand beside the figure and come after it.
const Filters = lazy(async () => {
  await firstStands;
  return { default: (await import('./filters/Filters.tsx')).Filters };
});
const FilterSheet = lazy(() => import('./filters/FilterSheet.tsx').then((module) => ({ default: module.FilterSheet })));
const FrozenNotice = lazy(() =>
  import('./frozen/FrozenNotice.tsx').then((module) => ({ default: module.FrozenNotice })),
);
const ToPresent = lazy(() => import('./frozen/ToPresent.tsx').then((module) => ({ default: module.ToPresent })));
const WantedFile = lazy(() => import('./own/WantedFile.tsx').then((module) => ({ default: module.WantedFile })));
const OwnFileActions = lazy(() =>
  import('./own/OwnFileActions.tsx').then((module) => ({ default: module.OwnFileActions })),
);

/** The dashboard, once there are words for it. */
export function App() {
  const address = useLink();
  const speech = useSpeech(languageIn(address.search) ?? languageFrom(navigator.languages));
  return speech === null ? null : <Dashboard address={address} speech={speech} />;
}

/** From the link in the address bar to the figure, and back with every choice. */
function Dashboard({ address, speech }: { readonly address: Address; readonly speech: Speech }) {
  const { search } = address;
  const chosen = languageIn(search);
  const own = useOwnFiles(address);
  const dashboard = useAnswer(search, own.files);
  const { work, reading, catalogue, shown, current, hold, askAhead } = dashboard;
  // The engine is asked before the page is drawn anew. What is dragged follows the reader's hand and waits for nothing, and
  // nor does what changes more of the page than its figure.
  const go = (next: string, way: Way, isWaiting = way === 'push'): void => {
    const until = askAhead(next);
    address.go(next, way, isWaiting ? until : null);
  };
  const workbench = useWorkbench(search);
  const isPhone = usePhone();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const { edits, notices } = useEdits({ search, go }, catalogue, reading?.selection ?? null, chosen);
  useOpeningView(address, dashboard.file, catalogue);
  usePastedTable(own.choose);
  // What other choices would leave stands beside the figure, which is not kept waiting for it.
  const facets = useAfterPaint(shown?.answer.facets ?? null);
  const left = shown?.answer.result.evidence.observed ?? 0;
  const name = ownFileOf(readDataset(search) ?? '');

  useEffect(() => {
    document.documentElement.lang = speech.language;
    document.title = speech.words.page.title;
  }, [speech]);

  // The view that a reader came from, for the way back from a file that was not read.
  const back = useRef('');
  useEffect(() => {
    if (current) back.current = search;
  }, [current, search]);

  /** Goes to another view, or to the same in another language, with the filters beside it or folded away. */
  const visit = (next: string, isOpen: boolean): void => {
    const isElsewhere = inLanguage(next, null) !== inLanguage(search, null);
    if (isElsewhere) workbench.set(isOpen);
    go(next, 'push', !isElsewhere || isOpen === workbench.isOpen);
  };
  const follow = useStable((next: string): void => visit(next, true));
  const fromMasthead = useStable((next: string): void => visit(next, !isOpeningView(next)));
  const lead = useStable((view: string, isOpen: boolean): void => {
    visit(inLanguage(view, chosen), isOpen);
    main.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: 'instant' });
  });
  const goBack = (): void => go(back.current, 'push');
  const wanting = work.kind === 'wanting';
  const desk = useMemo(
    (): Desk | null =>
      wanting || edits === null || catalogue === null || reading === null
        ? null
        : { ...edits, follow, lead, workbench, hold, speech, catalogue, facets, selection: reading.selection },
    [wanting, edits, follow, lead, workbench, hold, speech, catalogue, facets, reading],
  );
  const toPresent = { speech, present: presentLink(search), onFollow: follow };
  const readingFile = name === null ? undefined : speech.words.own.readingFile(name);
  const broken = (work.kind === 'failed' || work.kind === 'stopped') && !work.isKept;
  // Of a file without a figure there is nothing to filter.
  const lacksFigure = broken && name !== null;
  const figure =
    broken || shown === null || desk === null ? (
      <StatusPane
        speech={speech}
        work={work}
        onStop={dashboard.stop}
        onRetry={dashboard.retry}
        reading={readingFile}
        hasReport={dashboard.own !== null}
        actions={
          <Suspense fallback={null}>
            {name === null ? null : <OwnFileActions speech={speech} onBack={goBack} onFiles={own.choose} />}
            {frozenIn(search) === null ? null : <ToPresent {...toPresent} />}
          </Suspense>
        }
      />
    ) : (
      <FigurePane shown={shown} busy={!current} work={work} reading={readingFile} onStop={dashboard.stop} />
    );

  return (
    <DeskContext value={desk}>
      <a className={styles.skip} href="#figure">
        {speech.words.page.skip}
      </a>
      <Masthead
        speech={speech}
        catalogue={catalogue}
        dataset={wanting ? null : lacksFigure ? ownFileDataset(name) : (reading?.selection.dataset ?? null)}
        chosen={chosen}
        onFollow={fromMasthead}
        own={own.latest}
        onFiles={own.choose}
      />
      <div className={workbench.isOpen ? `${styles.page} ${styles.parted}` : styles.page}>
        {workbench.isOpen && !isPhone ? (
          <div className={styles.side}>
            {desk === null || lacksFigure ? null : (
              <Suspense fallback={<div className={styles.fold} />}>
                <Filters left={left} />
              </Suspense>
            )}
          </div>
        ) : null}
        <main ref={main} id="figure" className={styles.main} tabIndex={-1}>
          {own.notice === null ? null : (
            <Suspense fallback={null}>
              <FilesNotice notice={own.notice} onFiles={own.choose} onDismiss={own.dismiss} speech={speech} />
            </Suspense>
          )}
          <Suspense fallback={null}>
            <NewVersion speech={speech} />
          </Suspense>
          {desk === null ? null : <Notices key={search} notices={[...(reading?.notices ?? []), ...notices]} />}
          {broken || wanting || shown === null || shown.selection.frozen === null ? null : (
            <Suspense fallback={null}>
              <FrozenNotice shown={shown} {...toPresent} />
            </Suspense>
          )}
          {work.kind === 'wanting' ? (
            <Suspense fallback={null}>
              <WantedFile speech={speech} name={work.name} onFiles={own.choose} onBack={goBack} />
              <TakesPlace />
            </Suspense>
          ) : (
            figure
          )}
          {name === null || dashboard.own === null ? null : (
            <Suspense fallback={null}>
              <ReadingSection
                key={name}
                name={name}
                own={dashboard.own}
                chosen={own.files.get(name)?.choices ?? null}
                units={catalogue?.units ?? null}
                work={work}
                onChange={(choices) => own.change(name, choices)}
                onRetry={dashboard.retry}
                speech={speech}
              />
            </Suspense>
          )}
        </main>
      </div>
      {isPhone && workbench.isCalled && desk !== null ? (
        <Suspense fallback={null}>
          <FilterSheet left={left} />
        </Suspense>
      ) : null}
      <Suspense fallback={null}>
        <About language={speech.language} />
      </Suspense>
      <DropTarget speech={speech} onFiles={own.drop} />
    </DeskContext>
  );
}
