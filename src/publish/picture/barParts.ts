import type { BarsFigure, StatedFigure } from '../../figure/figure.ts';
import { barKey, laidMark, type Space, totalMarks } from '../../layout/layout.ts';
import type { DrawnSpeech } from '../../words/words.ts';
import { drawBars } from './bars.ts';
import { drawComparison, drawStated } from './comparison.ts';
import { drawKey, lookEntry } from './key.ts';
import { type Part, REM } from './sheet.ts';

/** Bars with their key over them; under them, where a source states a total of the same, this beside the sum. */
export function barsParts(figure: BarsFigure, speech: DrawnSpeech, space: Space, hatch: string): readonly Part[] {
  const { comparison } = figure;
  const marks = figure.marks.map((mark) => laidMark(mark, speech.words.chart.stated));
  const together = comparison === null ? marks : [...marks, ...totalMarks(comparison)];
  const axis = comparison?.axis ?? figure.axis;
  const entries = barKey(together, speech).map((entry) => lookEntry(entry, hatch));
  return [
    { drawn: drawKey(entries, space), above: REM },
    { drawn: drawBars({ marks, axis, together, hatch }, space), above: REM },
    ...(comparison === null ? [] : [{ drawn: drawComparison(comparison, together, space, hatch), above: REM }]),
  ];
}

/** What a source states beside what it itemises. */
export function statedParts(figure: StatedFigure, speech: DrawnSpeech, space: Space, hatch: string): readonly Part[] {
  const marks = figure.comparisons.flatMap((one) => [...one.segments, ...totalMarks(one)]);
  const entries = barKey(marks, speech).map((entry) => lookEntry(entry, hatch));
  return [
    { drawn: drawKey(entries, space), above: REM },
    { drawn: drawStated(figure, space, hatch), above: REM },
  ];
}
