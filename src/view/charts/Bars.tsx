import { useId, useMemo } from 'react';
import type { Axis, DrawnFigure } from '../../figure/figure.ts';
import { barPoints, type BarRow, type LaidMark, layBars, type Space } from '../../layout/layout.ts';
import type { FigureSpeech } from '../../words/words.ts';
import styles from './Bars.module.css';
import { BarShape } from './BarShape.tsx';
import { Readable } from './Readable.tsx';
import { Hatch } from './Hatch.tsx';
import { useSpace } from './useSpace.ts';

const TICK_ROOM = 24;
const WHOLE: readonly (readonly number[])[] = [];

interface Props {
  /** The figure that the bars are of. */
  readonly figure: DrawnFigure;
  readonly speech: FigureSpeech;
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
    <div ref={ref} className={styles.room}>
      {space === null ? null : <Drawing {...props} space={space} />}
    </div>
  );
}

/** What each row is known by when others come or go: what it is of, since two totals may bear the same label. */
function keysOf(rows: readonly BarRow[]): string[] {
  const met = new Map<string, number>();
  return rows.map(({ mark }) => {
    const of = mark.code ?? mark.label;
    const nth = met.get(of) ?? 0;
    met.set(of, nth + 1);
    return `${of} ${nth}`;
  });
}

function Drawing({
  figure,
  speech,
  labelledBy,
  marks,
  axis,
  parts = WHOLE,
  together = marks,
  withTicks = true,
  space,
}: Props & { readonly space: Space }) {
  const hatch = useId();
  const layout = useMemo(
    () => layBars(marks, { space, together, axis, parts, tickRoom: withTicks ? TICK_ROOM : 0 }),
    [marks, space, together, axis, parts, withTicks],
  );
  const points = useMemo(() => barPoints(layout, space), [layout, space]);
  // Reading a bar changes nothing that is drawn.
  const drawing = useMemo(() => {
    const { rows, tickRoom, zero, height, ticks, grid } = layout;
    const keys = keysOf(rows);
    return (
      <svg className={styles.drawing} width={space.width}>
        <Hatch id={hatch} />
        <path d={grid} className={styles.grid} />
        <g className={styles.tick} data-part="ticks">
          {ticks.map(({ text, x, y }) => (
            <text key={text} x={x} y={y}>
              {text}
            </text>
          ))}
        </g>
        {layout.hasZeroLine ? <path d={`M${zero},${tickRoom}V${height}`} className={styles.zero} /> : null}
        {rows.map((row, index) => (
          // What stays when others come or go is moved as it is: the browser need not set its texts again.
          <BarShape key={keys[index]} row={row} layout={layout} hatch={hatch} />
        ))}
      </svg>
    );
  }, [layout, space.width, hatch]);
  return (
    <Readable figure={figure} speech={speech} points={points}>
      <div className={styles.chart} style={{ blockSize: layout.height }} role="img" aria-labelledby={labelledBy}>
        {drawing}
      </div>
    </Readable>
  );
}
