import { type ReactNode, useState } from 'react';
import styles from './FilterSection.module.css';

interface Props {
  readonly heading: string;
  /** What is chosen, in two words, so that a closed section still says it. */
  readonly state: string;
  readonly initiallyOpen: boolean;
  readonly children: ReactNode;
}

/** A filter that folds away. While it is folded, what is in it is not kept up to date. */
export function FilterSection({ heading, state, initiallyOpen, children }: Props) {
  const [isOpen, setIsOpen] = useState(initiallyOpen);
  const [kept, setKept] = useState<ReactNode>(null);
  if (isOpen && kept !== children) setKept(children);
  return (
    <details className={styles.section} open={initiallyOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.heading}>{heading}</span>
        <span className={styles.state}>{state}</span>
      </summary>
      <div className={styles.body}>{isOpen ? children : kept}</div>
    </details>
  );
}
