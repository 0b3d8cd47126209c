import { Symbols } from 'recharts';
import styles from './TrendChart.module.css';

const TYPES = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star', 'wye', 'circle'] as const;
const DASHES = ['0', '8 3', '2 3', '10 3 2 3', '5 5', '1 4', '12 4', '6 2 2 2'] as const;
const SIZE = 56;

/** The colour, dash and symbol of the nth line: any one of them tells the lines apart. */
export function lookOf(series: number): { readonly stroke: string; readonly strokeDasharray: string } {
  return {
    stroke: `var(--series-${(series % TYPES.length) + 1})`,
    strokeDasharray: DASHES[series % DASHES.length] ?? '0',
  };
}

interface Props {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  /** Provisional figures are drawn hollow. */
  readonly hollow: boolean;
}

export function SeriesSymbol({ series, x, y, hollow }: Props) {
  const { stroke } = lookOf(series);
  return (
    <Symbols
      type={TYPES[series % TYPES.length] ?? 'circle'}
      cx={x}
      cy={y}
      size={SIZE}
      className={`${styles.symbol}`}
      style={{ stroke, fill: hollow ? 'var(--paper)' : stroke }}
    />
  );
}
