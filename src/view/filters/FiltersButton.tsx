import { useEffect, useRef } from 'react';
import { useDesk } from '../desk.ts';
import { usePhone } from '../usePhone.ts';
import styles from './FiltersButton.module.css';

/**
 * The one control that stands for all filters while a figure has the page for itself, and always on a phone, where it opens
 * the sheet of them; it says how much is left by them.
 */
export function FiltersButton({ left }: { readonly left: number }) {
  const { speech, workbench } = useDesk();
  const { filters } = speech.words;
  const isPhone = usePhone();
  const button = useRef<HTMLButtonElement>(null);
  const hasSheet = isPhone && workbench.isCalled;

  // This may be another button than the one that called the sheet: where nothing matches, other parts stand than before.
  useEffect(() => (hasSheet ? () => button.current?.focus() : undefined), [hasSheet]);

  if (workbench.isOpen && !isPhone) return null;
  return (
    <button
      ref={button}
      type="button"
      className={styles.button}
      aria-haspopup={isPhone ? 'dialog' : undefined}
      onClick={workbench.call}
    >
      <span className={styles.show}>{filters.show}</span>
      <span className={styles.left}>{filters.left(speech.whole(left), speech.isOne(left))}</span>
    </button>
  );
}
