import type { Problem } from '../../domain/domain.ts';
import type { Speech } from '../../words/words.ts';
import styles from './StatusPane.module.css';

/** Problems shown one by one; the rest are counted. */
const SHOWN = 5;

interface Props {
  readonly problems: readonly Problem[];
  readonly speech: Speech;
}

export function ProblemList({ problems, speech }: Props) {
  const { words, whole, isOne } = speech;
  const rest = problems.length - SHOWN;
  return (
    <ul className={styles.problems}>
      {problems.slice(0, SHOWN).map((problem) => (
        <li key={words.problem(problem)}>{words.problem(problem)}</li>
      ))}
      {rest > 0 ? <li>{words.status.moreProblems(whole(rest), isOne(rest))}</li> : null}
    </ul>
  );
}
