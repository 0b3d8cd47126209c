import { useState } from 'react';
import type { TrendFigure } from '../../figure/figure.ts';
import { hasRoomBeside, trendKey } from '../../layout/layout.ts';
import type { FigureSpeech } from '../../words/words.ts';
import { ChartKey } from './ChartKey.tsx';
import { Lines } from './Lines.tsx';
import { SymbolSwatch } from './SymbolSwatch.tsx';
import styles from './TrendChart.module.css';
import { useSpace } from './useSpace.ts';

interface Props {
  readonly figure: TrendFigure;
  readonly speech: FigureSpeech;
  readonly labelledBy: string;
}

/** Lines over years, read with the pointer or the arrow keys. */
export function TrendChart({ figure, speech, labelledBy }: Props) {
  const { words } = speech;
  const { ref, space } = useSpace();
  const [year, setYear] = useState<number | null>(null);
  const place = year === null ? -1 : figure.years.indexOf(year);
  const read = figure.series
    .map((series) => words.chart.point(series.label, String(year), series.points[place]?.text ?? ''))
    .join('. ');
  return (
    <div role="group" aria-labelledby={labelledBy}>
      {figure.series.length > 1 && space !== null && !hasRoomBeside(space) ? (
        <ul className={styles.names} aria-label={words.chart.key}>
          {figure.series.map((series, index) => (
            <li key={series.code}>
              <SymbolSwatch series={index} />
              {series.label}
            </li>
          ))}
        </ul>
      ) : null}
      <p className={styles.axisLabel}>{figure.axis.label}</p>
      <div ref={ref} className={styles.chart}>
        {space === null ? null : <Lines figure={figure} speech={speech} space={space} onRead={setYear} />}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {place < 0 ? '' : read}
      </p>
      <ChartKey label={words.chart.key} entries={trendKey(figure, speech)} />
      {figure.undrawn.length > 0 ? (
        <p className={styles.hidden}>{words.chart.hidden(speech.whole(figure.undrawn.length))}</p>
      ) : null}
    </div>
  );
}
