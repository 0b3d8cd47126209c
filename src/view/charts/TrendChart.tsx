import type { TrendFigure } from '../../figure/figure.ts';
import { hasRoomBeside, trendKey } from '../../layout/layout.ts';
import type { FigureSpeech } from '../../words/words.ts';
import { ChartKey } from './ChartKey.tsx';
import { Lines } from './Lines.tsx';
import { Panels } from './Panels.tsx';
import { SymbolSwatch } from './SymbolSwatch.tsx';
import styles from './TrendChart.module.css';
import { useSpace } from './useSpace.ts';

interface Props {
  readonly figure: TrendFigure;
  readonly speech: FigureSpeech;
  readonly labelledBy: string;
}

/** Lines over years in one plot, or a small plot for each where there are too many for one. */
export function TrendChart({ figure, speech, labelledBy }: Props) {
  const { words } = speech;
  const { ref, space } = useSpace();
  const isApart = figure.form === 'panels';
  const areNamesAbove = !isApart && figure.series.length > 1 && space !== null && !hasRoomBeside(space);
  const Drawing = isApart ? Panels : Lines;
  return (
    <>
      {areNamesAbove ? (
        <ul className={styles.names} aria-label={words.chart.key}>
          {figure.series.map((series, index) => (
            <li key={series.code}>
              <SymbolSwatch series={index} />
              {series.label}
            </li>
          ))}
        </ul>
      ) : null}
      <ChartKey label={words.chart.key} entries={trendKey(figure, speech)} language={figure.language} />
      <p className={styles.axisLabel}>{figure.axis.label}</p>
      <div ref={ref} className={styles.room}>
        {space === null ? null : <Drawing figure={figure} speech={speech} space={space} labelledBy={labelledBy} />}
      </div>
      {figure.undrawn.length > 0 ? (
        <p className={styles.hidden}>{words.chart.hidden(speech.whole(figure.undrawn.length))}</p>
      ) : null}
    </>
  );
}
