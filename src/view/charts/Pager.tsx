import type { FigureSpeech } from '../../words/words.ts';
import styles from './MatrixChart.module.css';

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly speech: FigureSpeech;
  readonly onPage: (page: number) => void;
}

/** Back and forth between pages; nothing where there is one page only. */
export function Pager({ page, pages, speech, onPage }: Props) {
  if (pages < 2) return null;
  const { controls, matrix } = speech.words;
  return (
    <nav className={styles.pager} aria-label={matrix.page(speech.whole(page), speech.whole(pages))}>
      <button type="button" className={styles.step} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {controls.previous}
      </button>
      <span>{matrix.page(speech.whole(page), speech.whole(pages))}</span>
      <button type="button" className={styles.step} disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {controls.next}
      </button>
    </nav>
  );
}
