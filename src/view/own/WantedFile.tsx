import type { Speech } from '../../words/words.ts';
import pane from '../status/StatusPane.module.css';
import { FilePicker } from './FilePicker.tsx';

interface Props {
  readonly speech: Speech;
  readonly name: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onBack: () => void;
}

/** What stands in place of a figure whose file is not here: which one it is of, and the way to give it. */
export function WantedFile({ speech, name, onFiles, onBack }: Props) {
  const { own } = speech.words;
  return (
    <section className={pane.pane}>
      <h1 className={pane.heading}>{own.wanting(name)}</h1>
      <p>{own.wantingHelp}</p>
      <div className={pane.actions}>
        <FilePicker className={pane.button} onFiles={onFiles}>
          {own.chooseFile}
        </FilePicker>
        <button type="button" className={pane.quiet} onClick={onBack}>
          {own.back}
        </button>
      </div>
      <p className={pane.detail}>{own.forms}</p>
    </section>
  );
}
