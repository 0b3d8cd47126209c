import type { Speech } from '../../words/words.ts';
import { Explained } from '../glossary/Explained.tsx';
import styles from './TableTwin.module.css';

interface Props {
  readonly label: string;
  readonly numeric: boolean;
  readonly sorted: false | 'asc' | 'desc';
  /** Null where the column sets no order. */
  readonly onSort: (() => void) | null;
  readonly speech: Speech;
}

const ARIA = { asc: 'ascending', desc: 'descending' } as const;
const ARROW = { asc: '↑', desc: '↓' } as const;

/** A column's header: a button where the column can set the order, from official to descending, ascending and back. */
export function SortHeader({ label, numeric, sorted, onSort, speech }: Props) {
  const { words } = speech;
  const className = numeric ? styles.numeric : undefined;
  if (onSort === null) {
    return (
      <th scope="col" className={className}>
        <Explained texts={[label]} language={speech.language}>
          {([text]) => <>{text}</>}
        </Explained>
      </th>
    );
  }
  const order =
    sorted === false
      ? words.controls.official
      : sorted === 'asc'
        ? words.controls.ascending
        : words.controls.descending;
  return (
    <th scope="col" className={className} aria-sort={sorted === false ? 'none' : ARIA[sorted]}>
      <button
        type="button"
        className={styles.sort}
        onClick={onSort}
        title={`${words.controls.sortBy(label)} (${order})`}
      >
        {label}
        <span aria-hidden="true" className={sorted === false ? styles.unsorted : undefined}>
          {sorted === false ? '↕' : ARROW[sorted]}
        </span>
      </button>
    </th>
  );
}
