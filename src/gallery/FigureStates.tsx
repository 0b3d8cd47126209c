import { useId, useMemo } from 'react';
import { figureOf } from '../figure/figure.ts';
import { FigureChart } from '../view/view.ts';
import type { Speech } from '../words/words.ts';
import { barsOfAllStates, brokenLine, type MadeUp, matrixOfAllStates } from './madeUp.ts';
import type { Answered, Material } from './material.ts';
import { State } from './State.tsx';
import type { ViewName } from './views.ts';

interface FigureState {
  readonly id: string;
  readonly name: string;
  readonly view: ViewName;
  readonly madeUp?: MadeUp;
}

const STATES: readonly FigureState[] = [
  { id: 'bars', name: 'Bars', view: 'sweden-sexual-violence-2022' },
  { id: 'bars-total', name: 'Bars beside a stated total', view: 'home' },
  { id: 'bars-share', name: 'Bars of shares', view: 'home-share' },
  {
    id: 'bars-bounds',
    name: 'Bars with bounds, a range and provisional figures',
    view: 'operations-from-2015-to-2019',
  },
  { id: 'bars-missing', name: 'Bars, some missing', view: 'europe-robbery-2022' },
  { id: 'bars-change', name: 'Bars of changes, some negative, some not to be had', view: 'sweden-change' },
  { id: 'bars-one', name: 'One bar', view: 'home-judgments' },
  {
    id: 'bars-states',
    name: 'Bars in every state (made up)',
    view: 'europe-offences-2022',
    madeUp: barsOfAllStates,
  },
  { id: 'line', name: 'One line', view: 'sweden-homicide' },
  { id: 'lines-four', name: 'Four lines', view: 'nordic-robbery' },
  { id: 'lines-eight', name: 'Eight lines', view: 'robbery-eight' },
  {
    id: 'lines-broken',
    name: 'Lines with a break, a gap and provisional ends (made up)',
    view: 'nordic-robbery',
    madeUp: brokenLine,
  },
  { id: 'points', name: 'Points that are no series in time', view: 'operations-over-time' },
  { id: 'panels', name: 'Small multiples', view: 'robbery-panels' },
  { id: 'matrix', name: 'A matrix, one page', view: 'nordic-grid-2022' },
  {
    id: 'matrix-states',
    name: 'A matrix with a zero and with what is absent (made up)',
    view: 'nordic-grid-2022',
    madeUp: matrixOfAllStates,
  },
  { id: 'matrix-paged', name: 'A matrix of several pages', view: 'matrix' },
  { id: 'stated', name: 'What is stated beside what is itemised', view: 'home-stated' },
];

interface DrawnProps {
  readonly answered: Answered;
  readonly speech: Speech;
  readonly madeUp: MadeUp | undefined;
}

function Drawn({ answered, speech, madeUp }: DrawnProps) {
  const { answer, catalogue, selection } = answered.shown;
  const words = useId();
  const figure = useMemo(() => {
    const made = figureOf(answer.result, catalogue, selection.figure, selection, speech);
    return made === null || madeUp === undefined ? made : madeUp(made, speech);
  }, [answer, catalogue, selection, speech, madeUp]);
  if (figure === null) throw new Error('A figure of the gallery has nothing to show.');
  const nothing = (): void => {};
  return (
    <>
      <p id={words} className="visually-hidden">
        {figure.summary}
      </p>
      <FigureChart
        figure={figure}
        speech={speech}
        labelledBy={words}
        find={selection.find}
        onFind={nothing}
        onPage={nothing}
      />
    </>
  );
}

/** Every kind of figure in every state that it can be in. */
export function FigureStates({ material, speech }: { readonly material: Material; readonly speech: Speech }) {
  return STATES.map(({ id, name, view, madeUp }) => (
    <State key={id} id={id} name={name}>
      <Drawn answered={material(view)} speech={speech} madeUp={madeUp} />
    </State>
  ));
}
