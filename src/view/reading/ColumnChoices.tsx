import type { ReactNode } from 'react';
import { COLUMN_ROLES, type ColumnRole, type ReadingChoices, type UnderstoodColumn } from '../../domain/domain.ts';
import type { FileSpeech } from '../../words/words.ts';
import { ChoiceSelect, type Option } from './ChoiceSelect.tsx';
import { chosenRole, withRole } from './choose.ts';
import styles from './ReadingDetails.module.css';

interface Props {
  readonly columns: readonly UnderstoodColumn[];
  readonly choices: ReadingChoices;
  readonly onChange: (choices: ReadingChoices) => void;
  readonly speech: FileSpeech;
  /** What else is asked of the columns. */
  readonly children: ReactNode;
}

/** Columns that a reader can look through; the rest can be chosen in a file of choices. */
const MOST_SHOWN = 200;

/** What each column of a file is for, with what it holds and why it is taken for that. */
export function ColumnChoices({ columns, choices, onChange, speech, children }: Props) {
  const { reading, report } = speech.words;
  const options = COLUMN_ROLES.map((role): Option => [role, report.roles[role]]);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{reading.columns}</legend>
      <div className={styles.columns}>
        {columns.slice(0, MOST_SHOWN).map((column) => {
          const { name, number, role, type, reason, sure } = column;
          const chosen = chosenRole(choices, column);
          const why = [report.types[type], ...(chosen === null ? [report.reason(reason)] : [])];
          if (!sure) why.push(reading.unsure);
          return (
            <ChoiceSelect
              key={`${number} ${name}`}
              label={name === '' ? reading.unnamed(speech.whole(number)) : name}
              value={chosen ?? role}
              options={options}
              isChosen={chosen !== null}
              onPick={(picked) => onChange(withRole(choices, column, columns, picked as ColumnRole | null))}
              speech={speech}
            >
              {why.join(', ')}
            </ChoiceSelect>
          );
        })}
        {children}
        {columns.length > MOST_SHOWN ? <p>{reading.moreColumns(speech.whole(columns.length - MOST_SHOWN))}</p> : null}
      </div>
    </fieldset>
  );
}
