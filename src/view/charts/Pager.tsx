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
  // At either end the button stays one, so that the focus stays on it.
  const turn = (to: number) => ({
    'aria-disabled': to < 1 || to > pages,
    onClick: () => {
      if (to >= 1 && to <= pages) onPage(to);
    },
  });
  return (
    <nav className={styles.pager} aria-label={matrix.page(speech.whole(page), speech.whole(pages))}>
      <button type="button" className={styles.step} {...turn(page - 1)}>
        {controls.previous}
      </button>
      <span>{matrix.page(speech.whole(page), speech.whole(pages))}</span>
      <button type="button" className={styles.step} {...turn(page + 1)}>
        {controls.next}
      </button>
    </nav>
  );
}
