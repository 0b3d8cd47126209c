import { useEffect } from 'react';
import type { TrendFigure } from '../../figure/figure.ts';
import { SymbolSwatch } from './SymbolSwatch.tsx';
import styles from './TrendChart.module.css';

interface Props {
  readonly figure: TrendFigure;
  readonly year: number | null;
  readonly onRead: (year: number | null) => void;
}

/** The numbers of one year, beside the pointer or the point that the keyboard is at; tells the chart which year it is. */
export function ReadPoint({ figure, year, onRead }: Props) {
  useEffect(() => {
    onRead(year);
  }, [year, onRead]);
  if (year === null) return null;
  const place = figure.years.indexOf(year);
  return (
    <div className={styles.reading}>
      <strong>{year}</strong>
      {figure.series.map((series, index) => (
        <p key={series.code} className={styles.readingLine}>
          {figure.series.length > 1 ? <SymbolSwatch series={index} /> : null}
          <span>{figure.series.length > 1 ? series.label : figure.axis.label}</span>
          <b>{series.points[place]?.text}</b>
        </p>
      ))}
    </div>
  );
}
