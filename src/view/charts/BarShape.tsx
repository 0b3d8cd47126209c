import type { Qualifier } from '../../domain/domain.ts';
import styles from './Bars.module.css';
import type { BarRow } from './barRows.ts';

const TIP = 7;
const GAP = 2;

/** A number that is a lower bound: it goes on, nobody knows how far. */
function isOpen(qualifier: Qualifier): boolean {
  return qualifier === 'over' || qualifier === 'from';
}

/** The outline of a bar from its base; a closed one ends square, an open one in a tip that points on. */
function barPath(x: number, y: number, width: number, height: number, open: boolean): string {
  const end = x + width;
  return open
    ? `M${x},${y}H${end}L${end + TIP},${y + height / 2}L${end},${y + height}H${x}Z`
    : `M${x},${y}H${end}V${y + height}H${x}Z`;
}

interface Props {
  readonly row: BarRow;
  readonly height: number;
  readonly hatch: string;
  /** Pixels per unit of the axis, and where its zero is. */
  readonly scale: number;
  readonly zero: number;
  readonly parts: readonly number[];
}

/** One bar: its label, its length, what the source states beside it, and the number at its end. */
export function BarShape({ row, height, hatch, scale, zero, parts }: Props) {
  const { mark, drawn, lines, outlined, middle } = row;
  const y = middle - height / 2;
  const length = drawn * scale;
  const open = isOpen(mark.qualifier);
  const statedLength = (mark.stated?.value ?? 0) * scale;
  const statedOpen = mark.stated !== null && isOpen(mark.stated.qualifier);
  const end = zero + Math.max(length + (open ? TIP : 0), statedLength + (statedOpen ? TIP : 0), 0);
  const look = outlined ? 'stated' : mark.provisional ? 'hatched' : mark.inside ? 'tinted' : 'bar';
  return (
    <g data-bar>
      {lines.map((line) => (
        <text key={line.y} x={0} y={line.y} className={line.lesser ? styles.detail : styles.label}>
          {line.text}
        </text>
      ))}
      {mark.value === null || parts.length > 0 ? null : (
        <path
          d={barPath(Math.min(zero, zero + length), y, Math.abs(length), height, open)}
          className={styles[look]}
          style={look === 'hatched' ? { fill: `url(#${hatch})` } : undefined}
        />
      )}
      <Parts parts={parts} x={zero} y={y} height={height} scale={scale} />
      {mark.stated === null ? null : (
        <path d={barPath(zero, y, statedLength, height, statedOpen)} className={styles.stated} />
      )}
      <text x={end + 8} y={y + height / 2} dy="0.35em" className={mark.value === null ? styles.absent : styles.value}>
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

interface PartsProps {
  readonly parts: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly scale: number;
}

/** The items of a sum, end to end with a gap between, in shades of one colour. */
function Parts({ parts, x, y, height, scale }: PartsProps) {
  let from = x;
  return parts.map((part, index) => {
    const start = from;
    from += part * scale;
    const width = Math.max(part * scale - (index < parts.length - 1 ? GAP : 0), 0.5);
    // Items keep their place, so the place is their identity.
    return (
      <rect
        key={index}
        x={start}
        y={y}
        width={width}
        height={height}
        className={styles.bar}
        opacity={1 - 0.5 * (index % 3) * 0.6}
      />
    );
  });
}
