import { useMemo } from 'react';
import type { Comparison, DrawnFigure } from '../../figure/figure.ts';
import { itemParts, type LaidMark, totalMarks } from '../../layout/layout.ts';
import type { FigureSpeech } from '../../words/words.ts';
import { Bars } from './Bars.tsx';
import styles from './ComparisonBlock.module.css';

interface Props {
  readonly figure: DrawnFigure;
  readonly speech: FigureSpeech;
  readonly comparison: Comparison;
  readonly labelledBy: string;
  /** All marks that the totals share their columns with. */
  readonly together: readonly LaidMark[];
}

/** The itemised sum, item by item end to end, over what the source states: two marks, and neither replaces the other. */
export function ComparisonBlock({ figure, speech, comparison, labelledBy, together }: Props) {
  const marks = useMemo(() => totalMarks(comparison), [comparison]);
  const parts = useMemo(() => [itemParts(comparison)], [comparison]);
  return (
    <div className={styles.block}>
      <Bars
        figure={figure}
        speech={speech}
        marks={marks}
        axis={comparison.axis}
        labelledBy={labelledBy}
        parts={parts}
        together={together}
        withTicks={false}
      />
    </div>
  );
}
