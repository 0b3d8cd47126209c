import { memo, useState } from 'react';
import type { Speech } from '../../words/words.ts';
import type { Choice } from './choices.ts';
import styles from './ChoiceTree.module.css';

interface Props {
  readonly choices: readonly Choice[];
  readonly speech: Speech;
  /** Codes that are chosen; null for all. */
  readonly chosen: ReadonlySet<string> | null;
  /** Published figures that each code would leave. */
  readonly counts: Readonly<Record<string, number>>;
  /** Shows everything below each line, as when searching. */
  readonly open: boolean;
  readonly onToggle: (codes: readonly string[], on: boolean) => void;
  readonly onOnly: (codes: readonly string[]) => void;
}

type LineProps = Omit<Props, 'choices'> & { readonly choice: Choice };

/** Lines with a tick box each, in the tree of their code list; what would leave no figure stays and says so. */
export function ChoiceTree({ choices, ...props }: Props) {
  return (
    <ul className={styles.list}>
      {choices.map((choice) => (
        <ChoiceLine key={choice.id} {...props} choice={choice} />
      ))}
    </ul>
  );
}

function isOn(chosen: ReadonlySet<string> | null, codes: readonly string[]): boolean | 'mixed' {
  if (chosen === null) return true;
  const on = codes.filter((code) => chosen.has(code)).length;
  return on === codes.length ? true : on === 0 ? false : 'mixed';
}

function leftBy(counts: Props['counts'], codes: readonly string[]): number {
  // A category of a reader's own file may be called as something is that every object inherits.
  return codes.reduce((sum, code) => sum + (Object.hasOwn(counts, code) ? (counts[code] ?? 0) : 0), 0);
}

/** Whether a line looks the same: most do when a filter changes. One with others below it must hand on what is new. */
function looksTheSame(a: LineProps, b: LineProps): boolean {
  const isSame =
    a.choice === b.choice &&
    a.speech === b.speech &&
    a.open === b.open &&
    a.onToggle === b.onToggle &&
    a.onOnly === b.onOnly;
  if (!isSame || (a.chosen === b.chosen && a.counts === b.counts)) return isSame;
  if (a.choice.children.length > 0) return false;
  const { codes } = a.choice;
  return isOn(a.chosen, codes) === isOn(b.chosen, codes) && leftBy(a.counts, codes) === leftBy(b.counts, codes);
}

const ChoiceLine = memo(function ChoiceLine({ choice, ...props }: LineProps) {
  const { chosen, counts, speech, onToggle, onOnly } = props;
  const on = isOn(chosen, choice.codes);
  const [expanded, setExpanded] = useState(chosen !== null && on === 'mixed');
  const hasChildren = choice.children.length > 0;
  const showing = expanded || props.open;
  return (
    <li>
      <ChoiceRow
        choice={choice}
        speech={speech}
        on={on}
        left={leftBy(counts, choice.codes)}
        showing={showing}
        onExpand={setExpanded}
        onToggle={onToggle}
        onOnly={onOnly}
      />
      {hasChildren && showing ? <ChoiceTree {...props} choices={choice.children} /> : null}
    </li>
  );
}, looksTheSame);

interface RowProps extends Pick<LineProps, 'choice' | 'speech' | 'onToggle' | 'onOnly'> {
  readonly on: boolean | 'mixed';
  /** Published figures that it would leave. */
  readonly left: number;
  /** Whether what is below it is shown. */
  readonly showing: boolean;
  readonly onExpand: (expanded: boolean) => void;
}

/** A line without those below it. React sets the attributes of a box anew whenever it is drawn, so it is not without need. */
const ChoiceRow = memo(function ChoiceRow({ choice, speech, on, left, showing, onExpand, onToggle, onOnly }: RowProps) {
  const { filters } = speech.words;
  const { codes, label, detail } = choice;
  return (
    <div className={left === 0 ? `${styles.line} ${styles.none}` : styles.line}>
      {choice.children.length > 0 ? (
        <button
          type="button"
          className={styles.expand}
          aria-expanded={showing}
          aria-label={filters.expand(label)}
          onClick={() => onExpand(!showing)}
        />
      ) : (
        <span className={styles.leaf} />
      )}
      <label className={styles.label}>
        <input
          type="checkbox"
          checked={on === true}
          ref={(box) => {
            if (box !== null) box.indeterminate = on === 'mixed';
          }}
          onChange={({ currentTarget }) => {
            // The browser has taken the mark away, and the page may have to wait for what is chosen.
            currentTarget.indeterminate = on === 'mixed';
            onToggle(codes, on !== true);
          }}
        />
        <span>
          {label}
          {detail === null ? null : <span className={styles.detail}> · {detail}</span>}
        </span>
      </label>
      <button type="button" className={styles.only} aria-label={filters.onlyThis(label)} onClick={() => onOnly(codes)}>
        {filters.only}
      </button>
      <span className={styles.count} title={left === 0 ? filters.leavesNoneLong : undefined}>
        {left === 0 ? filters.leavesNone : speech.whole(left)}
        <span className="visually-hidden">
          {' '}
          {left === 0 ? filters.leavesNoneLong : filters.left('', speech.isOne(left)).trim()}
        </span>
      </span>
    </div>
  );
});
