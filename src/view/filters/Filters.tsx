import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useDesk } from '../desk.ts';
import { CategoryFilter } from './CategoryFilter.tsx';
import { offenceChoices, operationChoices, regionChoices } from './choices.ts';
import styles from './Filters.module.css';
import { MeasureFilter } from './MeasureFilter.tsx';
import { PeriodFilter } from './PeriodFilter.tsx';
import { UnitFilter } from './UnitFilter.tsx';

interface Props {
  /** Published figures that are left by all filters together. */
  readonly left: number;
}

/** All that narrows the figure. On a phone it folds into one sheet, whose button says how much is left. */
export function Filters({ left }: Props) {
  const { speech, catalogue, selection, workbench } = useDesk();
  const { filters } = speech.words;
  const { isCalled } = workbench;
  const [shown, setShown] = useState(isCalled);
  const section = useRef<HTMLElement>(null);
  const body = useId();
  const dimensions = catalogue.datasets.get(selection.dataset)?.dimensions ?? [];
  const offences = useMemo(() => offenceChoices(catalogue, speech), [catalogue, speech]);
  const operations = useMemo(() => operationChoices(catalogue, speech), [catalogue, speech]);
  const regions = useMemo(() => regionChoices(catalogue, speech), [catalogue, speech]);

  // The control that called them is gone.
  useEffect(() => {
    if (isCalled) section.current?.focus();
  }, [isCalled]);

  return (
    <section ref={section} className={styles.filters} aria-label={filters.heading} tabIndex={-1}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={shown}
        aria-controls={body}
        onClick={() => setShown(!shown)}
      >
        <span>{shown ? filters.hide : filters.show}</span>
        <span className={styles.left}>{filters.left(speech.whole(left), speech.isOne(left))}</span>
      </button>
      <div id={body} className={shown ? styles.body : `${styles.body} ${styles.folded}`} key={selection.dataset}>
        <UnitFilter />
        <MeasureFilter />
        {dimensions.includes('operation') ? (
          <CategoryFilter
            dimension="operation"
            choices={operations}
            initiallyOpen={selection.operation !== null && selection.operation.length > 1}
          />
        ) : null}
        <CategoryFilter dimension="offence" choices={offences} initiallyOpen />
        <CategoryFilter dimension="region" choices={regions} initiallyOpen={false} />
        <PeriodFilter />
        <p className={styles.hint}>{filters.countsAre}</p>
      </div>
    </section>
  );
}
