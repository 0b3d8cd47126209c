import { seriesLook, symbolPath } from '../../layout/layout.ts';
import styles from './TrendChart.module.css';

/** The stroke of the nth line. */
export function strokeOf(series: number): { readonly stroke: string; readonly strokeDasharray: string } {
  const { colour, dash } = seriesLook(series);
  return { stroke: `var(--series-${colour})`, strokeDasharray: dash };
}

interface Props {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  /** Provisional figures are drawn hollow. */
  readonly hollow: boolean;
}

export function SeriesSymbol({ series, x, y, hollow }: Props) {
  const { stroke } = strokeOf(series);
  return (
    <path
      d={symbolPath(seriesLook(series).symbol)}
      transform={`translate(${x},${y})`}
      className={styles.symbol}
      style={{ stroke, fill: hollow ? 'var(--paper)' : stroke }}
    />
  );
}
