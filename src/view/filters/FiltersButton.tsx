import { useDesk } from '../desk.ts';
import styles from './FiltersButton.module.css';

/** The one control that stands for all filters while a figure has the page for itself; it says how much is left by them. */
export function FiltersButton({ left }: { readonly left: number }) {
  const { speech, workbench } = useDesk();
  const { filters } = speech.words;
  if (workbench.isOpen) return null;
  return (
    <button type="button" className={styles.button} onClick={workbench.call}>
      <span className={styles.show}>{filters.show}</span>
      <span className={styles.left}>{filters.left(speech.whole(left), speech.isOne(left))}</span>
    </button>
  );
}
