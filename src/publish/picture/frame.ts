import type { TrendFigure } from '../../figure/figure.ts';
import { SMALL, type Space, trendKey } from '../../layout/layout.ts';
import type { DrawnSpeech } from '../../words/words.ts';
import { COLOURS } from './colours.ts';
import { drawKey, type Entry, lookEntry } from './key.ts';
import { type Drawn, type Part, paragraph, REM } from './sheet.ts';

/** Lines or panels with their key and the name of their axis over them, and how many more series there are than are drawn. */
export function framedParts(
  drawn: Drawn,
  names: readonly Entry[],
  figure: TrendFigure,
  speech: DrawnSpeech,
  space: Space,
  hatch: string,
): readonly Part[] {
  const small = { size: SMALL, leading: 1.4, fill: COLOURS.muted };
  const looks = trendKey(figure, speech).map((entry) => lookEntry(entry, hatch));
  return [
    { drawn: drawKey([...names, ...looks], space), above: REM },
    { drawn: paragraph(figure.axis.label, space, small), above: REM },
    { drawn, above: 0 },
    ...(figure.undrawn.length > 0
      ? [{ drawn: paragraph(speech.words.chart.hidden(speech.whole(figure.undrawn.length)), space, small), above: 8 }]
      : []),
  ];
}
