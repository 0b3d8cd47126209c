import type { Failure } from '../domain/domain.ts';
import {
  About,
  FilesNotice,
  FrozenNotice,
  Masthead,
  NewVersionNotice,
  NoMatch,
  Notices,
  StatusPane,
  WantedFile,
  type Work,
} from '../view/view.ts';
import type { Speech } from '../words/words.ts';
import type { Material } from './material.ts';
import { OnDesk, State } from './State.tsx';

const nothing = (): void => {};

const failed = (failure: Failure): Work => ({ kind: 'failed', failure, isKept: false, reading: null });

/** Made-up problems, more than are listed one by one. */
const PROBLEMS = [2, 3, 4, 5, 6, 7].map((row) => ({
  kind: 'range' as const,
  file: 'data/observations/europe.csv',
  row,
  column: 'value',
  found: `−${row}`,
  expected: '≥ 0',
}));

const WORKS: readonly (readonly [id: string, name: string, work: Work])[] = [
  ['loading-first', 'Loading, nothing is in yet', { kind: 'loading', progress: null }],
  [
    'loading',
    'Loading, two fifths are in (made up)',
    { kind: 'loading', progress: { loaded: 400_000, total: 1_000_000, rows: 5000 } },
  ],
  ['stopped', 'Stopped by the reader', { kind: 'stopped', isKept: false }],
  ['failed', 'The worker has died (made up)', failed({ kind: 'worker_died', detail: 'RangeError: out of stack' })],
  ['failed-data', 'Data are not as declared (made up)', failed({ kind: 'data', problems: PROBLEMS })],
  [
    'failed-memory',
    'Too little memory (made up)',
    failed({ kind: 'out_of_memory', detail: 'Array buffer allocation' }),
  ],
];

/** What stands in place of a figure or above it, and the head and foot of the page. */
export function StatusStates({ material, speech }: { readonly material: Material; readonly speech: Speech }) {
  const home = material('home').shown;
  const { shown, notices } = material('unfollowed');
  return (
    <>
      <State id="masthead" name="Head of the page">
        <Masthead
          speech={speech}
          catalogue={home.catalogue}
          dataset="operations"
          chosen={null}
          onFollow={nothing}
          own={null}
          onFiles={nothing}
        />
      </State>
      {WORKS.map(([id, name, work]) => (
        <State key={id} id={id} name={name}>
          <StatusPane speech={speech} work={work} onStop={nothing} onRetry={nothing} />
        </State>
      ))}
      <State id="no-match" name="Nothing matches">
        <OnDesk shown={material('no-match').shown} speech={speech}>
          <NoMatch />
        </OnDesk>
      </State>
      <State id="wanted" name="A link to a reader’s own file">
        <WantedFile speech={speech} name="brott.csv" onFiles={nothing} onBack={nothing} />
      </State>
      <State id="notices" name="What in a link could not be followed">
        <OnDesk shown={shown} speech={speech}>
          <Notices notices={notices} />
        </OnDesk>
      </State>
      <State id="files-notice" name="A file from somebody’s server">
        <FilesNotice
          notice={{ kind: 'fetched', name: 'brott.csv', host: 'data.example' }}
          onFiles={nothing}
          onDismiss={nothing}
          speech={speech}
        />
      </State>
      <State id="new-version" name="A newer version has come">
        <NewVersionNotice speech={speech} onTake={nothing} />
      </State>
      <State id="frozen" name="Figures as they were cited">
        <FrozenNotice speech={speech} shown={material('frozen').shown} present="?" onFollow={nothing} />
      </State>
      <State id="about" name="Foot of the page, with the glossary">
        <About language={speech.language} />
      </State>
    </>
  );
}
