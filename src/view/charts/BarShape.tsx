import type { BarLayout, BarRow } from '../../layout/layout.ts';
import styles from './Bars.module.css';

interface Props {
  readonly row: BarRow;
  readonly layout: Pick<BarLayout, 'barHeight' | 'baseline'>;
  readonly hatch: string;
}

/** One bar: its label, its length, what the source states beside it, and the number at its end. */
export function BarShape({ row, layout, hatch }: Props) {
  const { mark, drawing, lines, middle } = row;
  const { barHeight, baseline } = layout;
  const { bar, parts, stated, range, textX } = drawing;
  return (
    <g data-bar transform={`translate(0 ${middle})`}>
      {lines.map((line) => (
        <text key={line.y} x={0} y={line.y} className={line.lesser ? styles.detail : styles.label}>
          {line.text}
        </text>
      ))}
      {bar === null ? null : (
        <path
          d={bar.path}
          className={styles[bar.look]}
          style={bar.look === 'hatched' ? { fill: `url(#${hatch})` } : undefined}
        />
      )}
      {parts.map((part, index) => (
        // Items keep their place, so the place is their identity.
        <rect
          key={index}
          x={part.x}
          y={-barHeight / 2}
          width={part.width}
          height={barHeight}
          className={styles.bar}
          opacity={part.opacity}
        />
      ))}
      {range === null ? null : <path d={range} className={styles.ranged} />}
      {stated === null ? null : <path d={stated} className={styles.stated} />}
      <text x={textX} y={baseline} className={mark.value === null ? styles.absent : styles.value}>
        {mark.text}
        {mark.stated === null ? null : (
          <tspan dx={mark.text === '' ? 0 : 8} className={styles.absent}>
            {mark.statedText}
          </tspan>
        )}
      </text>
    </g>
  );
}
