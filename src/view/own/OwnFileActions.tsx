import type { Speech } from '../../words/words.ts';
import pane from '../status/StatusPane.module.css';
import { FilePicker } from './FilePicker.tsx';

interface Props {
  readonly speech: Speech;
  /** Back to the view that the reader came from. */
  readonly onBack: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The ways on from a file that was not read: another one, or back. */
export function OwnFileActions({ speech, onBack, onFiles }: Props) {
  const { own } = speech.words;
  return (
    <>
      <FilePicker className={pane.quiet} onFiles={onFiles}>
        {own.openAnother}
      </FilePicker>
      <button type="button" className={pane.quiet} onClick={onBack}>
        {own.back}
      </button>
    </>
  );
}
