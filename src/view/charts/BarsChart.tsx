import { useMemo } from 'react';
import type { BarsFigure, Mark } from '../../figure/figure.ts';
import type { FigureSpeech } from '../../words/words.ts';
import type { LaidMark } from './barRows.ts';
import { Bars } from './Bars.tsx';
import { ChartKey, type KeyEntry } from './ChartKey.tsx';
import { ComparisonBlock, totalMarks } from './ComparisonBlock.tsx';

function keyEntries(figure: BarsFigure, speech: FigureSpeech): KeyEntry[] {
  const { chart } = speech.words;
  const { marks } = figure;
  const entries: (KeyEntry & { shown: boolean })[] = [
    { id: 'inside', look: 'tinted', text: chart.keyInside, shown: marks.some((mark) => mark.inside) },
    { id: 'provisional', look: 'hatched', text: chart.keyProvisional, shown: marks.some((mark) => mark.provisional) },
    { id: 'stated', look: 'outlined', text: chart.keyStated, shown: marks.some((mark) => mark.stated !== null) },
  ];
  return entries.filter((entry) => entry.shown);
}

/**
 * A mark as it is drawn: its number at the end of the bar, the remark on it under the label. Where there is no number,
 * but a total that the source states, the outline and its text say that.
 */
function laid(mark: Mark, statedText: (text: string) => string): LaidMark {
  const detail = [mark.detail, mark.remark].filter((part) => part !== null).join(' · ');
  const drawn = { ...mark, text: mark.number, detail: detail === '' ? null : detail };
  if (mark.stated === null) return drawn;
  return { ...drawn, statedText: statedText(mark.stated.text), text: mark.value === null ? '' : mark.number };
}

interface Props {
  readonly figure: BarsFigure;
  readonly speech: FigureSpeech;
  readonly labelledBy: string;
}

/** Bars by category and, where a source also states a total, that total beside the sum of the bars, on one scale. */
export function BarsChart({ figure, speech, labelledBy }: Props) {
  const { comparison } = figure;
  const { chart } = speech.words;
  const marks = useMemo(() => figure.marks.map((mark) => laid(mark, chart.stated)), [figure.marks, chart]);
  const together = useMemo(
    () => (comparison === null ? marks : [...marks, ...totalMarks(comparison)]),
    [comparison, marks],
  );
  return (
    <>
      <ChartKey label={chart.key} entries={keyEntries(figure, speech)} />
      <Bars marks={marks} axis={comparison?.axis ?? figure.axis} labelledBy={labelledBy} together={together} />
      {comparison === null ? null : (
        <ComparisonBlock comparison={comparison} labelledBy={labelledBy} together={together} />
      )}
    </>
  );
}
