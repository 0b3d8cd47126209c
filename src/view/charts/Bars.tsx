import { useId, useMemo } from 'react';
import { BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import type { Axis } from '../../figure/figure.ts';
import styles from './Bars.module.css';
import { BarShape } from './BarShape.tsx';
import { type LaidMark, layBars } from './barRows.ts';
import { Hatch } from './Hatch.tsx';
import { axisTicks } from './ticks.ts';
import { type Space, useSpace } from './useSpace.ts';

const TICK_ROOM = 24;
const LEAST_LENGTH = 40;
const WHOLE: readonly number[] = [];

interface Props {
  readonly marks: readonly LaidMark[];
  readonly axis: Axis;
  readonly labelledBy: string;
  /** Parts to draw a bar in, by the place of its mark; a bar without parts is drawn whole. */
  readonly parts?: readonly (readonly number[])[];
  /** All marks that these share their columns with, where there are more. */
  readonly together?: readonly LaidMark[];
  /** False where the numbers at the bars say all. */
  readonly withTicks?: boolean;
}

/** Horizontal bars, one per mark, with the number at the end of each. */
export function Bars(props: Props) {
  const { ref, space } = useSpace();
  return (
    <div ref={ref} className={styles.chart} role="img" aria-labelledby={props.labelledBy}>
      {space === null ? null : <Drawing {...props} space={space} />}
    </div>
  );
}

function Drawing({ marks, axis, parts, together = marks, withTicks = true, space }: Props & { readonly space: Space }) {
  const hatch = useId();
  const { domain } = axis;
  const layout = useMemo(
    () => layBars(marks, { space, together, axis, tickRoom: withTicks ? TICK_ROOM : 0 }),
    [marks, space, together, axis, withTicks],
  );
  const [low, high] = domain;
  const { tickRoom } = layout;
  const length = Math.max(space.width - layout.left - layout.right, LEAST_LENGTH);
  const scale = length / (high - low);
  const zero = layout.left - low * scale;
  return (
    <BarChart
      layout="vertical"
      width={space.width}
      height={layout.height}
      data={layout.rows}
      margin={{ top: 0, right: layout.right, bottom: 0, left: layout.left }}
      accessibilityLayer={false}
    >
      <Hatch id={hatch} />
      {tickRoom > 0 ? <CartesianGrid horizontal={false} /> : null}
      <XAxis
        type="number"
        // The domain is the figure's, whatever is drawn.
        domain={[low, high]}
        allowDataOverflow
        {...axisTicks(axis, length, space)}
        orientation="top"
        height={tickRoom}
        interval={0}
        axisLine={false}
        tickLine={false}
        hide={tickRoom === 0}
      />
      <YAxis type="number" dataKey="middle" domain={[0, layout.height]} allowDataOverflow hide />
      {layout.left > 0 || low < 0 ? (
        <line x1={zero} x2={zero} y1={tickRoom} y2={layout.height} className={styles.zero} />
      ) : null}
      {layout.rows.map((row, index) => (
        // A row is its place: when others come, what is drawn there changes and need not be made anew.
        <BarShape
          key={index}
          row={row}
          height={layout.barHeight}
          hatch={hatch}
          scale={scale}
          zero={zero}
          parts={parts?.[index] ?? WHOLE}
        />
      ))}
    </BarChart>
  );
}
