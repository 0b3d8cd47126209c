import { useState } from 'react';
import { csvText, MARKED } from '../../csv/csv.ts';
import type { CodeList, ReadingChoices, Unit } from '../../domain/domain.ts';
import type { FileSpeech } from '../../words/words.ts';
import type { Work } from '../answer/useOpened.ts';
import { choicesText } from '../own/choicesFile.ts';
import type { OwnReading } from '../own/ownReading.ts';
import pane from '../status/StatusPane.module.css';
import { AsItStands } from './AsItStands.tsx';
import { badgeOf } from './badge.ts';
import { ColumnChoices } from './ColumnChoices.tsx';
import { reportRecords, saveAs, stemOf } from './files.ts';
import { Findings } from './Findings.tsx';
import styles from './ReadingDetails.module.css';
import { Understood } from './Understood.tsx';
import { UnitChoice } from './UnitChoice.tsx';
import { WritingChoices } from './WritingChoices.tsx';

export interface ReadingProps {
  readonly name: string;
  readonly own: OwnReading;
  /** What the reader has chosen; a reading by it may be under way. Null where nothing has been chosen this time. */
  readonly chosen: ReadingChoices | null;
  readonly units: CodeList<Unit> | null;
  readonly work: Work;
  readonly onChange: (choices: ReadingChoices) => void;
  readonly onRetry: () => void;
  readonly speech: FileSpeech;
}

/** What is to be known of a reader's own file, and how else it can be read. */
export function ReadingDetails({ name, own, chosen, units, work, onChange, onRetry, speech }: ReadingProps) {
  const { reading, report: words } = speech.words;
  const { report } = own;
  const choices = chosen ?? own.choices;
  const hasChoices = Object.keys(choices).length > 0;
  const [first] = useState(own);
  const { text, counts } = badgeOf(report, speech);
  const told = own === first ? '' : reading.readAgain(text, counts);
  const [records, used, aside] = [report.records, report.used, report.setAside].map(speech.whole);
  const download = (): void =>
    saveAs(`${stemOf(name)}-report.csv`, csvText(reportRecords(report, speech), MARKED), 'text/csv');
  const props = { choices, onChange, speech };
  return (
    <div className={styles.details}>
      <p className="visually-hidden" aria-live="polite">
        {work.kind === 'loading' ? reading.rereading : told}
      </p>
      {own.isEarlier && chosen === null ? (
        <div className={styles.earlier}>
          <p>{reading.earlier}</p>
          <button type="button" className={pane.quiet} onClick={() => onChange({})}>
            {reading.forget}
          </button>
        </div>
      ) : null}
      <p className={styles.lead}>{words.used(records ?? '', used ?? '', aside ?? '')}</p>
      <h3 className={styles.part}>{reading.understood}</h3>
      <Understood report={report} speech={speech} />
      <h3 className={styles.part}>{reading.remarks}</h3>
      <Findings report={report} speech={speech} />
      <button type="button" className={pane.quiet} onClick={download}>
        {reading.download}
      </button>
      <h3 className={styles.part}>{reading.choices}</h3>
      <p className={styles.help}>{reading.choicesHelp}</p>
      <div className={styles.choices}>
        <AsItStands report={report} work={work} onRetry={onRetry} speech={speech} />
        <ColumnChoices columns={report.columns} {...props}>
          <UnitChoice units={units} {...props} />
        </ColumnChoices>
        <WritingChoices report={report} {...props} />
      </div>
      <div className={pane.actions}>
        <button
          type="button"
          className={pane.quiet}
          // Not disabled, which would take the focus from who has just undone all.
          aria-disabled={!hasChoices}
          onClick={() => {
            if (hasChoices) onChange({});
          }}
        >
          {reading.undo}
        </button>
        <button
          type="button"
          className={pane.quiet}
          onClick={() => saveAs(`${stemOf(name)}.choices.json`, choicesText(choices), 'application/json')}
        >
          {reading.save}
        </button>
      </div>
      <p className={styles.help}>{reading.saveHelp}</p>
    </div>
  );
}
