import { useMemo } from 'react';
import type { TrendFigure } from '../../figure/figure.ts';
import { layPanels, type Panel, panelPoints, type Space } from '../../layout/layout.ts';
import type { FigureSpeech } from '../../words/words.ts';
import { Readable } from './Readable.tsx';
import styles from './TrendChart.module.css';

interface Props {
  readonly figure: TrendFigure;
  readonly speech: FigureSpeech;
  readonly space: Space;
  readonly labelledBy: string;
}

/**
 * A small plot for each series, all with one axis of values and one of years. Drawn without the chart library, which would
 * make as many charts.
 */
export function Panels({ figure, speech, space, labelledBy }: Props) {
  const layout = useMemo(() => layPanels(figure, space), [figure, space]);
  const points = useMemo(() => panelPoints(figure, layout), [figure, layout]);
  const { panels, ticks, years, height } = layout;
  const drawing = useMemo(
    () => (
      <svg className={styles.panels} width={space.width} height={height}>
        {panels.map((panel) => (
          <OnePanel key={panel.series} panel={panel} />
        ))}
        <g className={styles.tick} textAnchor="end" data-part="ticks">
          {ticks.map(({ text, x, y }) => (
            <text key={y} x={x} y={y} dy="0.35em">
              {text}
            </text>
          ))}
        </g>
        <g className={styles.tick} data-part="years">
          {years.map(({ text, x, y, isEnd }) => (
            <text key={`${x} ${y}`} x={x} y={y} textAnchor={isEnd ? 'end' : undefined}>
              {text}
            </text>
          ))}
        </g>
      </svg>
    ),
    [panels, ticks, years, height, space.width],
  );
  return (
    <Readable figure={figure} speech={speech} points={points}>
      <div role="img" aria-labelledby={labelledBy}>
        {drawing}
      </div>
    </Readable>
  );
}

function OnePanel({ panel }: { readonly panel: Panel }) {
  const { plot, lines, paths, arrows, dots, breaks, grid } = panel;
  return (
    <g>
      <path d={grid.map((y) => `M${plot.left},${y}H${plot.right}`).join('')} className={styles.grid} />
      <path d={breaks.map((x) => `M${x},${plot.top}V${plot.bottom}`).join('')} className={styles.broken} />
      <path d={[...paths, ...arrows].join('')} className={styles.line} />
      {dots.map(({ x, y, hollow }) => (
        <circle key={x} cx={x} cy={y} r={3} className={hollow ? styles.hollow : styles.dot} />
      ))}
      {lines.map(({ text, y, lesser }) => (
        <text key={y} x={plot.left} y={y} className={lesser ? styles.last : styles.name}>
          {text}
        </text>
      ))}
    </g>
  );
}
