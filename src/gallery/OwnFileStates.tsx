import type { CodeList, ReadingChoices, Unit } from '../domain/domain.ts';
import { type OwnReading, ReadingDetails, type Work } from '../view/view.ts';
import type { FileSpeech } from '../words/words.ts';
import { EARLIER, type FileName, type Reports } from './ownFiles.ts';
import { State } from './State.tsx';

interface FileState {
  readonly id: string;
  readonly name: string;
  readonly file: FileName;
  readonly work: Work;
  readonly earlier: ReadingChoices | null;
}

const READY: Work = { kind: 'ready' };

const STATES: readonly FileState[] = [
  { id: 'file-clean', name: 'A reader’s own file (made up)', file: 'clean.csv', work: READY, earlier: null },
  { id: 'file-remarks', name: 'One with much to remark (made up)', file: 'brott.csv', work: READY, earlier: null },
  {
    id: 'file-kept',
    name: 'One read by choices of an earlier time, and stopped while it was read by others (made up)',
    file: 'clean.csv',
    work: { kind: 'stopped', isKept: true },
    earlier: EARLIER,
  },
];

interface Props {
  readonly reports: Reports;
  readonly units: CodeList<Unit>;
  readonly speech: FileSpeech;
}

const nothing = (): void => {};

/** How readers' own files were understood, and how else they can be read. */
export function OwnFileStates({ reports, units, speech }: Props) {
  return STATES.map(({ id, name, file, work, earlier }) => {
    const own: OwnReading = { report: reports(file), choices: earlier ?? {}, isEarlier: earlier !== null };
    return (
      <State key={id} id={id} name={name}>
        <ReadingDetails
          name={file}
          own={own}
          chosen={null}
          units={units}
          work={work}
          onChange={nothing}
          onRetry={nothing}
          speech={speech}
        />
      </State>
    );
  });
}
