import { useMemo } from 'react';
import type { Comparison, StatedFigure } from '../../figure/figure.ts';
import { barKey, totalMarks } from '../../layout/layout.ts';
import type { FigureSpeech } from '../../words/words.ts';
import { Bars } from './Bars.tsx';
import { ChartKey } from './ChartKey.tsx';
import { ComparisonBlock } from './ComparisonBlock.tsx';
import styles from './StatedChart.module.css';

interface Props {
  readonly figure: StatedFigure;
  readonly speech: FigureSpeech;
  readonly labelledBy: string;
}

/** For each total that a source states: its items one by one, the two totals, and the difference in words. */
export function StatedChart({ figure, speech, labelledBy }: Props) {
  const several = figure.comparisons.length > 1;
  const marks = figure.comparisons.flatMap((one) => [...one.segments, ...totalMarks(one)]);
  return (
    <>
      <ChartKey label={speech.words.chart.key} entries={barKey(marks, speech)} language={figure.language} />
      <ul className={styles.list}>
        {figure.comparisons.map((comparison) => (
          <li key={comparison.stated.map((one) => `${one.label} ${one.text}`).join(' ')}>
            <OneComparison figure={figure} speech={speech} comparison={comparison} labelledBy={labelledBy} />
            {several ? <p className={styles.sentence}>{comparison.sentence}</p> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function OneComparison({ figure, speech, comparison, labelledBy }: Props & { readonly comparison: Comparison }) {
  const { segments, axis } = comparison;
  const together = useMemo(() => [...segments, ...totalMarks(comparison)], [segments, comparison]);
  return (
    <>
      {segments.length === 0 ? null : (
        <Bars
          figure={figure}
          speech={speech}
          marks={segments}
          axis={axis}
          labelledBy={labelledBy}
          together={together}
        />
      )}
      <ComparisonBlock
        figure={figure}
        speech={speech}
        comparison={comparison}
        labelledBy={labelledBy}
        together={together}
      />
    </>
  );
}
