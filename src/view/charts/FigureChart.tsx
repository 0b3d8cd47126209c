import { type ComponentType, lazy, useState } from 'react';
import type { Figure } from '../../figure/figure.ts';
import type { FigureSpeech } from '../../words/words.ts';
import type { BarsProps } from './BarsChart.tsx';

// The opening view is bars: their code is fetched along with the data, that of other kinds when it is wanted.
const bars = import('./BarsChart.tsx').then((module) => ({ default: module.BarsChart }));
const LaterBars = lazy(() => bars);
let BarsThatCame: ComponentType<BarsProps> | null = null;
bars.then(
  (module) => {
    BarsThatCame = module.default;
  },
  // What cannot be fetched is said where it is drawn.
  () => {},
);

/** Bars, drawn at once where their code has come: waiting for it costs a frame even where there is nothing to wait for. */
function BarsChart(props: BarsProps) {
  const [Drawn] = useState(() => BarsThatCame ?? LaterBars);
  return <Drawn {...props} />;
}

const TrendChart = lazy(() => import('./TrendChart.tsx').then((module) => ({ default: module.TrendChart })));
const MatrixChart = lazy(() => import('./MatrixChart.tsx').then((module) => ({ default: module.MatrixChart })));
const StatedChart = lazy(() => import('./StatedChart.tsx').then((module) => ({ default: module.StatedChart })));

interface Props {
  readonly figure: Figure;
  readonly speech: FigureSpeech;
  /** Id of the figure in words. */
  readonly labelledBy: string;
  readonly find: string;
  readonly onFind: (text: string) => void;
  readonly onPage: (page: number) => void;
}

/** The drawing of a figure, whatever its kind; a new kind does not compile until it is drawn here. */
export function FigureChart({ figure, speech, labelledBy, find, onFind, onPage }: Props) {
  switch (figure.kind) {
    case 'bars':
      return <BarsChart figure={figure} speech={speech} labelledBy={labelledBy} />;
    case 'trend':
      return <TrendChart figure={figure} speech={speech} labelledBy={labelledBy} />;
    case 'matrix':
      return (
        <MatrixChart
          figure={figure}
          speech={speech}
          labelledBy={labelledBy}
          find={find}
          onFind={onFind}
          onPage={onPage}
        />
      );
    case 'stated':
      return <StatedChart figure={figure} speech={speech} labelledBy={labelledBy} />;
  }
}
