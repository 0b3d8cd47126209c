import { built } from '../../deliver/deliver.ts';
import { element, pictureOf, type Publication, tableMarkup } from '../../publish/publish.ts';
import styles from './printing.module.css';

/** Width of the picture in CSS pixels: about that of a sheet of A4 between its margins. */
const WIDTH = 720;

/**
 * While the page is printed, puts the picture of the figure and its table in its place: they say by themselves where and
 * when they were taken. Gives the way to undo it.
 */
export function whilePrinting(publicationNow: () => Publication): () => void {
  let sheet: Element | null = null;
  const before = (): void => {
    const publication = publicationNow();
    const parts = [pictureOf(publication, WIDTH).markup, tableMarkup(publication.figure.table)];
    sheet = built(element('div', { class: styles.sheet ?? '' }, parts));
    document.body.append(sheet);
    document.body.classList.add(styles.printing ?? '');
  };
  const after = (): void => {
    sheet?.remove();
    document.body.classList.remove(styles.printing ?? '');
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    after();
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
