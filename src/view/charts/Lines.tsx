import { useMemo } from 'react';
import { CartesianGrid, type DotItemDotProps, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { TrendFigure } from '../../figure/figure.ts';
import { layTrend, type Space, type TrendRow } from '../../layout/layout.ts';
import type { FigureSpeech } from '../../words/words.ts';
import { EndLabels } from './EndLabels.tsx';
import { ReadPoint } from './ReadPoint.tsx';
import { strokeOf, SeriesSymbol } from './SeriesSymbol.tsx';
import { tickProps } from './tickProps.ts';

interface Props {
  readonly figure: TrendFigure;
  readonly speech: FigureSpeech;
  readonly space: Space;
  readonly onRead: (year: number | null) => void;
}

/** Straight segments from year to year, gaps as gaps, and no line across a break. */
export function Lines({ figure, speech, space, onRead }: Props) {
  const { words } = speech;
  const layout = useMemo(() => layTrend(figure, space), [figure, space]);
  const { margin } = layout;
  const axisRoom = margin.left;
  return (
    <LineChart
      width={space.width}
      height={layout.height}
      data={layout.rows}
      margin={{ ...margin, left: 0 }}
      accessibilityLayer
      title={words.controls.readPoints}
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
      <Tooltip
        isAnimationActive={false}
        content={({ active, label }) => (
          <ReadPoint figure={figure} year={active ? Number(label) : null} onRead={onRead} />
        )}
      />
    </LineChart>
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
  const provisional = figure.series[series]?.points[dot.index]?.provisional ?? false;
  return <SeriesSymbol series={series} x={dot.cx} y={dot.cy} hollow={provisional} />;
}
