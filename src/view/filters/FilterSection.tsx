import type { ReactNode } from 'react';
import styles from './FilterSection.module.css';

interface Props {
  readonly heading: string;
  /** What is chosen, in two words, so that a closed section still says it. */
  readonly state: string;
  readonly initiallyOpen: boolean;
  readonly children: ReactNode;
}

/** A filter that folds away. */
export function FilterSection({ heading, state, initiallyOpen, children }: Props) {
  return (
    <details className={styles.section} open={initiallyOpen}>
      <summary className={styles.summary}>
        <span className={styles.heading}>{heading}</span>
        <span className={styles.state}>{state}</span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
