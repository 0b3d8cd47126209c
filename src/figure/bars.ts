import { barsHeadline } from './barsHeadline.ts';
import { comparisonOf } from './comparison.ts';
import { axisOf, type Context, unitsOf } from './context.ts';
import { arranged, markOf } from './marks.ts';
import type { Arrangement, BarsFigure, Frame, Mark } from './model.ts';
import { summaryOf } from './summary.ts';

/** Bars by offence, operation or region, in official order unless the reader asked for another. */
export function barsOf(
  context: Context,
  arrangement: Arrangement,
  frame: Omit<Frame, 'headline' | 'summary'>,
): BarsFigure {
  const { result, speech } = context;
  const by = result.query.by[0] ?? 'offence';
  const pairs = result.rows.map((row) => ({ row, mark: markOf(context, row) }));
  const ordered = arranged(
    pairs,
    arrangement,
    context,
    (pair) => pair.mark.label,
    (pair) => pair.mark.value,
  );
  const marks: Mark[] = ordered.map((pair) => pair.mark);
  const counted = result.query.measure === 'count';
  const values = marks.flatMap((mark) => [mark.value, mark.upper, mark.stated?.value ?? null]);
  const label = result.query.measure === 'change' ? speech.words.measures.change : unitsOf(context);
  const headline = barsHeadline(context);
  const totals = result.statedTotal === null ? result.statedTotals : [result.statedTotal];
  return {
    ...frame,
    kind: 'bars',
    by,
    headline,
    summary: summaryOf(context, speech.words.summary.bars, headline, marks),
    marks,
    axis: axisOf(context, values, label),
    comparison: counted && by === 'offence' ? comparisonOf(context, totals) : null,
  };
}
