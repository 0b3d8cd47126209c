import { useMemo } from 'react';
import type { BarsFigure } from '../../figure/figure.ts';
import { barKey, laidMark, totalMarks } from '../../layout/layout.ts';
import type { FigureSpeech } from '../../words/words.ts';
import { Bars } from './Bars.tsx';
import { ChartKey } from './ChartKey.tsx';
import { ComparisonBlock } from './ComparisonBlock.tsx';

export interface BarsProps {
  readonly figure: BarsFigure;
  readonly speech: FigureSpeech;
  readonly labelledBy: string;
}

/** Bars by category and, where a source also states a total, that total beside the sum of the bars, on one scale. */
export function BarsChart({ figure, speech, labelledBy }: BarsProps) {
  const { comparison } = figure;
  const { chart } = speech.words;
  const marks = useMemo(() => figure.marks.map((mark) => laidMark(mark, chart.stated)), [figure.marks, chart]);
  const together = useMemo(
    () => (comparison === null ? marks : [...marks, ...totalMarks(comparison)]),
    [comparison, marks],
  );
  return (
    <>
      <ChartKey label={chart.key} entries={barKey(together, speech)} language={figure.language} />
      <Bars
        figure={figure}
        speech={speech}
        marks={marks}
        axis={comparison?.axis ?? figure.axis}
        labelledBy={labelledBy}
        together={together}
      />
      {comparison === null ? null : (
        <ComparisonBlock
          figure={figure}
          speech={speech}
          comparison={comparison}
          labelledBy={labelledBy}
          together={together}
        />
      )}
    </>
  );
}
