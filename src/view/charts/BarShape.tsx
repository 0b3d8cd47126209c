import type { BarRow } from '../../layout/layout.ts';
import styles from './Bars.module.css';

interface Props {
  readonly row: BarRow;
  readonly height: number;
  readonly hatch: string;
}

/** One bar: its label, its length, what the source states beside it, and the number at its end. */
export function BarShape({ row, height, hatch }: Props) {
  const { mark, drawing, lines, middle } = row;
  const { bar, parts, stated, range, textX } = drawing;
  return (
    <g data-bar>
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
          y={middle - height / 2}
          width={part.width}
          height={height}
          className={styles.bar}
          opacity={part.opacity}
        />
      ))}
      {range === null ? null : <path d={range} className={styles.ranged} />}
      {stated === null ? null : <path d={stated} className={styles.stated} />}
      <text x={textX} y={middle} dy="0.35em" className={mark.value === null ? styles.absent : styles.value}>
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
