import { useMemo } from 'react';
import { useDesk } from '../desk.ts';
import { CategoryFilter } from './CategoryFilter.tsx';
import { offenceChoices, operationChoices, regionChoices } from './choices.ts';
import styles from './FilterFields.module.css';
import { MeasureFilter } from './MeasureFilter.tsx';
import { PeriodFilter } from './PeriodFilter.tsx';
import { UnitFilter } from './UnitFilter.tsx';

/** All that narrows the figure, field by field; wherever they stand. */
export function FilterFields() {
  const { speech, catalogue, selection } = useDesk();
  const dimensions = catalogue.datasets.get(selection.dataset)?.dimensions ?? [];
  const offences = useMemo(() => offenceChoices(catalogue, speech), [catalogue, speech]);
  const operations = useMemo(() => operationChoices(catalogue, speech), [catalogue, speech]);
  const regions = useMemo(() => regionChoices(catalogue, speech), [catalogue, speech]);
  return (
    <>
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
      <p className={styles.hint}>{speech.words.filters.countsAre}</p>
    </>
  );
}
