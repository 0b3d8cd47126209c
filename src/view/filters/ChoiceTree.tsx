import { useState } from 'react';
import { useDesk } from '../desk.ts';
import { type Choice, codesIn } from './choices.ts';
import styles from './ChoiceTree.module.css';

interface Props {
  readonly choices: readonly Choice[];
  /** Codes that are chosen; null for all. */
  readonly chosen: ReadonlySet<string> | null;
  /** Published figures that each code would leave. */
  readonly counts: Readonly<Record<string, number>>;
  /** Shows everything below each line, as when searching. */
  readonly open: boolean;
  readonly onToggle: (codes: readonly string[], on: boolean) => void;
  readonly onOnly: (codes: readonly string[]) => void;
}

/** Lines with a tick box each, in the tree of their code list; what would leave no figure stays and says so. */
export function ChoiceTree(props: Props) {
  return (
    <ul className={styles.list}>
      {props.choices.map((choice) => (
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

function ChoiceLine({ choice, ...props }: Props & { readonly choice: Choice }) {
  const { speech } = useDesk();
  const { filters } = speech.words;
  const codes = codesIn(choice);
  const on = isOn(props.chosen, codes);
  const parted = props.chosen !== null && on === 'mixed';
  const [expanded, setExpanded] = useState(parted);
  const showing = expanded || props.open;
  const left = codes.reduce((sum, code) => sum + (props.counts[code] ?? 0), 0);
  const hasChildren = choice.children.length > 0;

  return (
    <li>
      <div className={left === 0 ? `${styles.line} ${styles.none}` : styles.line}>
        {hasChildren ? (
          <button
            type="button"
            className={styles.expand}
            aria-expanded={showing}
            aria-label={filters.expand(choice.label)}
            onClick={() => setExpanded(!showing)}
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
            onChange={() => props.onToggle(codes, on !== true)}
          />
          <span>
            {choice.label}
            {choice.detail === null ? null : <span className={styles.detail}> · {choice.detail}</span>}
          </span>
        </label>
        <button
          type="button"
          className={styles.only}
          aria-label={filters.onlyThis(choice.label)}
          onClick={() => props.onOnly(codes)}
        >
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
      {hasChildren && showing ? <ChoiceTree {...props} choices={choice.children} /> : null}
    </li>
  );
}
