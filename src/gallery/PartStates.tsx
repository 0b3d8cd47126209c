import { useMemo } from 'react';
import { type Figure, figureOf, timelineOf } from '../figure/figure.ts';
import {
  Chips,
  CitePanel,
  DownloadPanel,
  Filters,
  FilterSheet,
  FiltersButton,
  FigureTabs,
  Notes,
  PathSteps,
  type Shown,
  TableTwin,
  TakeAway,
  Timeline,
  useDesk,
  usePhone,
} from '../view/view.ts';
import type { Speech } from '../words/words.ts';
import type { Material } from './material.ts';
import { OnDesk, State } from './State.tsx';
import type { ViewName } from './views.ts';

interface Props {
  readonly material: Material;
  readonly speech: Speech;
}

interface OnPage {
  readonly shown: Shown;
  readonly figure: Figure;
  readonly speech: Speech;
}

const nothing = (): void => {};

function useOnPage({ material, speech }: Props, view: ViewName): OnPage {
  const { shown } = material(view);
  const figure = useMemo(() => {
    const { answer, catalogue, selection } = shown;
    return figureOf(answer.result, catalogue, selection.figure, selection, speech);
  }, [shown, speech]);
  if (figure === null) throw new Error(`The view ${view} has no figure.`);
  return { shown, figure, speech };
}

function OneTimeline({ shown, speech }: Omit<OnPage, 'figure'>) {
  const { answer, catalogue } = shown;
  const timeline = useMemo(
    () => timelineOf(answer.timeline, catalogue, answer.result.query, speech),
    [answer, catalogue, speech],
  );
  return timeline === null ? null : (
    <OnDesk shown={shown} speech={speech}>
      <Timeline timeline={timeline} onHold={nothing} />
    </OnDesk>
  );
}

/** What calls the filters and, on a phone, the sheet of them. */
function SheetOfFilters({ left }: { readonly left: number }) {
  const { workbench } = useDesk();
  const isPhone = usePhone();
  return (
    <>
      <FiltersButton left={left} />
      {isPhone && workbench.isCalled ? <FilterSheet left={left} /> : null}
    </>
  );
}

/** What stands around figures: the controls above them, and the notes, tables and ways to take them away below. */
export function PartStates(props: Props) {
  const { material, speech } = props;
  const home = useOnPage(props, 'home');
  const frozen = useOnPage(props, 'frozen');
  const long = useOnPage(props, 'europe-matrix-2022');
  const total = home.shown.answer.result.evidence.observed;
  const filtered = material('filtered').shown;
  const tableOf = (page: OnPage) => <TableTwin {...page} sort={page.shown.selection.sort} onSort={nothing} />;
  return (
    <>
      <State id="tabs-folded" name="Kinds of figure, filters folded away">
        <OnDesk shown={home.shown} speech={speech} isOpen={false}>
          <FigureTabs>
            <FiltersButton left={total} />
          </FigureTabs>
        </OnDesk>
      </State>
      <State id="tabs-lines" name="Kinds of figure, and what lines are by">
        <OnDesk shown={material('nordic-robbery').shown} speech={speech}>
          <FigureTabs />
        </OnDesk>
      </State>
      <State id="chips" name="Active filters">
        <OnDesk shown={filtered} speech={speech}>
          <Chips />
        </OnDesk>
      </State>
      <State id="filters" name="Filters, opened">
        <div className="aside">
          <OnDesk shown={filtered} speech={speech}>
            <Filters left={filtered.answer.result.evidence.observed} />
          </OnDesk>
        </div>
      </State>
      <State id="filters-called" name="What calls the filters; on a phone, their sheet">
        <OnDesk shown={filtered} speech={speech} isOpen={false}>
          <SheetOfFilters left={filtered.answer.result.evidence.observed} />
        </OnDesk>
      </State>
      <State id="timeline" name="A timeline">
        <OneTimeline shown={material('operations-by-date').shown} speech={speech} />
      </State>
      <State id="timeline-range" name="A timeline with a range of years">
        <OneTimeline shown={material('operations-from-2015-to-2019').shown} speech={speech} />
      </State>
      <State id="notes" name="Notes and sources">
        <Notes figure={home.figure} speech={speech} />
      </State>
      <State id="path" name="The guided path">
        <OnDesk shown={home.shown} speech={speech} isOpen={false}>
          <PathSteps />
        </OnDesk>
      </State>
      <State id="take-away" name="Ways to take a figure away">
        <TakeAway {...home} />
      </State>
      <State id="download" name="Files">
        <DownloadPanel {...frozen} onClose={nothing} />
      </State>
      <State id="cite" name="Citations">
        <CitePanel {...frozen} onClose={nothing} />
      </State>
      <State id="table" name="A short table">
        {tableOf(home)}
      </State>
      <State id="table-long" name="A table of more than 200 rows">
        {tableOf(long)}
      </State>
    </>
  );
}
