import { strokeOf, SeriesSymbol } from './SeriesSymbol.tsx';
import styles from './TrendChart.module.css';

/** A line's dash and symbol, for a key. */
export function SymbolSwatch({ series }: { readonly series: number }) {
  return (
    <svg width="28" height="12" aria-hidden="true" className={styles.swatch}>
      <line x1="0" x2="28" y1="6" y2="6" strokeWidth="2" {...strokeOf(series)} />
      <SeriesSymbol series={series} x={14} y={6} hollow={false} />
    </svg>
  );
}
