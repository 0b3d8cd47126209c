import { useEffect, useId, useRef, useState } from 'react';
import { useDesk } from '../desk.ts';
import { FilterFields } from './FilterFields.tsx';
import styles from './Filters.module.css';

interface Props {
  /** Published figures that are left by all filters together. */
  readonly left: number;
}

/** The filters beside the figure; where there is no room beside it, they fold away under a button that says how much is left. */
export function Filters({ left }: Props) {
  const { speech, selection, workbench } = useDesk();
  const { filters } = speech.words;
  const { isCalled } = workbench;
  const [shown, setShown] = useState(isCalled);
  const section = useRef<HTMLElement>(null);
  const body = useId();

  // The control that called them is gone.
  useEffect(() => {
    if (isCalled) section.current?.focus();
  }, [isCalled]);

  return (
    <section ref={section} className={styles.filters} aria-label={filters.heading} tabIndex={-1}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={shown}
        aria-controls={body}
        onClick={() => setShown(!shown)}
      >
        <span>{shown ? filters.hide : filters.show}</span>
        <span className={styles.left}>{filters.left(speech.whole(left), speech.isOne(left))}</span>
      </button>
      <div id={body} className={shown ? styles.body : `${styles.body} ${styles.folded}`} key={selection.dataset}>
        <FilterFields />
      </div>
    </section>
  );
}
