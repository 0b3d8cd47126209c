import type { Comparison, StatedFigure } from '../../figure/figure.ts';
import { itemParts, type LaidMark, NORMAL, type Space, totalMarks } from '../../layout/layout.ts';
import { element } from '../markup.ts';
import { drawBars } from './bars.ts';
import { COLOURS } from './colours.ts';
import { type Drawn, paragraph, stacked } from './sheet.ts';

/** The itemised sum, item by item end to end, over what the source states: two marks, and neither replaces the other. */
export function drawComparison(
  comparison: Comparison,
  together: readonly LaidMark[],
  space: Space,
  hatch: string,
): Drawn {
  const bars = drawBars(
    {
      marks: totalMarks(comparison),
      axis: comparison.axis,
      together,
      parts: [itemParts(comparison)],
      withTicks: false,
      hatch,
    },
    space,
  );
  const rule = element('path', { d: `M0,0H${space.width}`, stroke: COLOURS.rule });
  return { ...bars, marks: [rule, ...bars.marks] };
}

/** For each total that a source states: its items one by one, the two totals, and the difference in words. */
export function drawStated({ comparisons }: StatedFigure, space: Space, hatch: string): Drawn {
  const several = comparisons.length > 1;
  return stacked(
    comparisons.flatMap((comparison, index) => {
      const { segments, axis, sentence } = comparison;
      const together = [...segments, ...totalMarks(comparison)];
      const first = index === 0 ? 0 : 32;
      const items = drawBars({ marks: segments, axis, together, hatch }, space);
      return [
        ...(segments.length === 0 ? [] : [{ drawn: items, above: first }]),
        { drawn: drawComparison(comparison, together, space, hatch), above: segments.length === 0 ? first : 16 },
        ...(several
          ? [{ drawn: paragraph(sentence, space, { size: NORMAL, leading: 1.4, fill: COLOURS.ink }), above: 8 }]
          : []),
      ];
    }),
  );
}
