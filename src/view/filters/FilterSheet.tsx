import { useEffect, useId, useRef } from 'react';
import { useDesk } from '../desk.ts';
import { FilterFields } from './FilterFields.tsx';
import styles from './FilterSheet.module.css';

interface Props {
  /** Published figures that are left by all filters together. */
  readonly left: number;
}

/**
 * The filters on a phone: a sheet over the figure, which follows each choice behind it. What closes the sheet says how much
 * is left. The focus goes back to what called it.
 */
export function FilterSheet({ left }: Props) {
  const { speech, selection, workbench } = useDesk();
  const { filters } = speech.words;
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef(selection);
  const heading = useId();
  const n = speech.whole(left);

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const close = (): void => dialog.current?.close();
  // Whoever has chosen something sees from then on what is chosen.
  const closed = (): void => workbench.set(workbench.isOpen || before.current !== selection);

  return (
    <dialog ref={dialog} className={styles.sheet} aria-labelledby={heading} closedby="any" onClose={closed}>
      <header className={styles.head}>
        <h2 id={heading} className={styles.heading}>
          {filters.heading}
        </h2>
        <button type="button" className={styles.close} onClick={close}>
          {filters.close}
        </button>
      </header>
      <div className={styles.fields} key={selection.dataset}>
        <FilterFields />
      </div>
      <footer className={styles.foot}>
        <button type="button" className={styles.done} onClick={close}>
          {left === 0 ? filters.showNone : filters.showLeft(n, speech.isOne(left))}
        </button>
        {/* What is behind the sheet is not read out. */}
        <p role="status" className="visually-hidden">
          {filters.left(n, speech.isOne(left))}
        </p>
      </footer>
    </dialog>
  );
}
