import type { Context } from './context.ts';
import { differenceSentence } from './comparison.ts';
import { unitsOf } from './context.ts';
import type { Mark } from './model.ts';

const READ_OUT = 12;

/** The figure in words: kind, headline, the first marks in order, then what the source states. */
export function summaryOf(
  context: Context,
  kind: string,
  headline: string,
  marks: readonly Pick<Mark, 'label' | 'text' | 'stated'>[],
): string {
  const { speech, result } = context;
  const { summary, table } = speech.words;
  const items = marks.slice(0, READ_OUT).map((mark) => {
    const stated = mark.stated === null ? '' : ` (${table.stated.toLowerCase()}: ${mark.stated.text})`;
    return `${mark.label}: ${mark.text}${stated}`;
  });
  if (marks.length > READ_OUT) items.push(summary.more(speech.whole(marks.length - READ_OUT)));
  const totals = result.statedTotals.map((one) => differenceSentence(speech, unitsOf(context), one));
  return [kind, `${headline}.`, items.length > 0 ? `${items.join('; ')}.` : '', ...totals]
    .filter((part) => part !== '')
    .join(' ');
}
