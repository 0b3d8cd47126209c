import { useMemo } from 'react';
import { CartesianGrid, type DotItemDotProps, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { TrendFigure } from '../../figure/figure.ts';
import { boundArrow, layTrend, type Space, trendPoints, type TrendRow } from '../../layout/layout.ts';
import type { FigureSpeech } from '../../words/words.ts';
import { EndLabels } from './EndLabels.tsx';
import { Readable } from './Readable.tsx';
import { strokeOf, SeriesSymbol } from './SeriesSymbol.tsx';
import { tickProps } from './tickProps.ts';
import styles from './TrendChart.module.css';

interface Props {
  readonly figure: TrendFigure;
  readonly speech: FigureSpeech;
  readonly space: Space;
  readonly labelledBy: string;
}

/** Straight segments from year to year, gaps as gaps, and no line across a break. */
export function Lines({ figure, speech, space, labelledBy }: Props) {
  const { words } = speech;
  const layout = useMemo(() => layTrend(figure, space), [figure, space]);
  const points = useMemo(() => trendPoints(figure, layout), [figure, layout]);
  const { margin } = layout;
  const axisRoom = margin.left;
  // Reading a point changes nothing that is drawn.
  const chart = (
    <LineChart
      width={space.width}
      height={layout.height}
      data={layout.rows}
      margin={{ ...margin, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        type="number"
        dataKey="year"
        domain={[...layout.span]}
        ticks={[...layout.yearTicks]}
        tickFormatter={String}
        interval={0}
        height={2 * space.rem}
        tickMargin={8}
        tickLine={false}
      />
      <YAxis
        type="number"
        domain={[...figure.axis.domain]}
        {...tickProps(layout.ticks)}
        interval={0}
        width={axisRoom}
        axisLine={false}
        tickLine={false}
      />
      {layout.breaks.map((year) => (
        <ReferenceLine
          key={year}
          x={year}
          strokeDasharray="4 3"
          label={{ value: words.chart.keyBreak, position: 'top' }}
        />
      ))}
      {layout.stretches.map((stretch, index) => (
        <Line
          key={`${stretch.series} ${stretch.from}`}
          type="linear"
          dataKey={(row: TrendRow) => row.values[index]}
          connectNulls={false}
          isAnimationActive={false}
          strokeWidth={figure.connected ? 2 : 0}
          {...strokeOf(stretch.series)}
          activeDot={false}
          dot={(dot: DotItemDotProps) => (
            <Dot
              key={dot.index}
              dot={dot}
              series={stretch.series}
              figure={figure}
              shown={typeof layout.rows[dot.index]?.values[index] === 'number'}
            />
          )}
        />
      ))}
      <EndLabels labels={layout.labels} rem={space.rem} />
    </LineChart>
  );
  return (
    <Readable figure={figure} speech={speech} points={points}>
      <div role="img" aria-labelledby={labelledBy} className={styles.chart}>
        {chart}
      </div>
    </Readable>
  );
}

interface DotProps {
  readonly dot: DotItemDotProps;
  readonly series: number;
  readonly figure: TrendFigure;
  readonly shown: boolean;
}

function Dot({ dot, series, figure, shown }: DotProps) {
  if (!shown || dot.cx === undefined || dot.cy === undefined) return null;
  const point = figure.series[series]?.points[dot.index];
  if (point === undefined) return null;
  const arrow = boundArrow(point, dot.cx, dot.cy);
  return (
    <>
      <SeriesSymbol series={series} x={dot.cx} y={dot.cy} hollow={point.provisional} />
      {arrow === '' ? null : <path d={arrow} fill="none" strokeWidth="1.5" stroke={strokeOf(series).stroke} />}
    </>
  );
}
