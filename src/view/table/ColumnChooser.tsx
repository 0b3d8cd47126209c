import { useId, useState } from 'react';
import type { TableColumn } from '../../figure/figure.ts';
import type { Speech, TableWords } from '../../words/words.ts';
import { type ColumnChoice, inOrder, moved, shownColumns, USUAL, withShown } from './columns.ts';
import styles from './TableTools.module.css';

interface Props {
  readonly columns: readonly TableColumn[];
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice) => void;
  readonly words: TableWords;
  readonly speech: Speech;
}

/** Which columns are shown, and in which order, all by buttons: what can be dragged only is out of reach for many. */
export function ColumnChooser({ columns, choice, onChoice, words, speech }: Props) {
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  const panel = useId();
  const ordered = inOrder(columns, choice);
  const [shown, all] = [shownColumns(columns, choice).length, columns.length];
  const move = (column: TableColumn, by: -1 | 1): void => {
    const next = moved(columns, choice, column.id, by);
    if (next === choice) return;
    const place = inOrder(columns, next).findIndex((one) => one.column === column) + 1;
    setTold(words.placed(column.label, speech.whole(place), speech.whole(all)));
    onChoice(next);
  };
  return (
    <div className={styles.tool}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {shown === all ? words.columns : words.someColumns(speech.whole(shown), speech.whole(all))}
      </button>
      <div id={panel} hidden={!open} className={styles.panel}>
        <ol>
          {ordered.map(({ column, at }, place) =>
            at === 0 ? null : (
              <li key={column.id} className={styles.column}>
                <label className={styles.check}>
                  <input
                    type="checkbox"
                    checked={!choice.hidden.has(column.id)}
                    onChange={({ target }) => onChoice(withShown(choice, column.id, target.checked))}
                  />
                  {column.label}
                </label>
                {([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    type="button"
                    className={styles.move}
                    // Not disabled, which would take the focus from who has moved a column all the way.
                    aria-disabled={by < 0 ? place === 1 : place === all - 1}
                    aria-label={by < 0 ? words.before(column.label) : words.after(column.label)}
                    onClick={() => move(column, by)}
                  >
                    <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
                  </button>
                ))}
              </li>
            ),
          )}
        </ol>
        <button type="button" className={styles.button} onClick={() => onChoice(USUAL)}>
          {words.usual}
        </button>
        <p className={styles.help}>{words.columnsHelp}</p>
        <p role="status" className="visually-hidden">
          {told}
        </p>
      </div>
    </div>
  );
}
