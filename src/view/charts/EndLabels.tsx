import { usePlotArea } from 'recharts';
import { type EndLabel, NORMAL } from '../../layout/layout.ts';
import { strokeOf } from './SeriesSymbol.tsx';
import styles from './TrendChart.module.css';

interface Props {
  readonly labels: readonly EndLabel[];
  readonly rem: number;
}

/** Names and last numbers at the ends of the lines, with a leader where a label had to move. */
export function EndLabels({ labels, rem }: Props) {
  const area = usePlotArea();
  if (area === undefined) return null;
  const x = area.x + area.width;
  const lineHeight = NORMAL * 1.2 * rem;
  return labels.map((label) => {
    const first = label.y - ((label.lines.length - 1) * lineHeight) / 2;
    return (
      <g key={label.series}>
        {Math.abs(label.y - label.at) > 4 ? (
          <path
            d={`M${x + 6},${label.at}L${x + 14},${label.y}`}
            className={styles.leader}
            stroke={strokeOf(label.series).stroke}
          />
        ) : null}
        <text x={x + rem} y={first} className={styles.endLabel}>
          {label.lines.map((line, index) => (
            <tspan key={line} x={x + rem} dy={index === 0 ? '0.35em' : lineHeight}>
              {line}
            </tspan>
          ))}
        </text>
      </g>
    );
  });
}
