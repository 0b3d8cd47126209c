import { useId } from 'react';
import { useDesk } from '../desk.ts';
import styles from './Field.module.css';
import { FilterSection } from './FilterSection.tsx';

interface YearProps {
  readonly end: 'from' | 'to';
}

function YearField({ end }: YearProps) {
  const { speech, catalogue, selection, facets, edit } = useDesk();
  const { filters } = speech.words;
  const id = useId();
  const chosen = selection[end];
  const years =
    chosen === null || catalogue.years.includes(chosen)
      ? catalogue.years
      : [...catalogue.years, chosen].toSorted((a, b) => a - b);
  return (
    <div className={styles.half}>
      <label htmlFor={id} className={styles.small}>
        {filters[end]}
      </label>
      <select
        id={id}
        className={styles.select}
        value={chosen ?? ''}
        onChange={(event) => edit({ [end]: event.target.value === '' ? null : Number(event.target.value) })}
      >
        <option value="">{filters.anyYear}</option>
        {years.map((year) => {
          const left = facets?.period[year] ?? 0;
          return (
            <option key={year} value={year}>
              {year} ({left === 0 ? filters.leavesNone : speech.whole(left)})
            </option>
          );
        })}
      </select>
    </div>
  );
}

/** From one year to another, both included. */
export function PeriodFilter() {
  const { speech, selection } = useDesk();
  const { filters } = speech.words;
  const { from, to } = selection;
  const parts = [
    from === null ? '' : filters.fromYear(String(from)),
    to === null ? '' : filters.toYear(String(to)),
  ].filter((part) => part !== '');
  return (
    <FilterSection
      heading={filters.period}
      state={parts.length === 0 ? filters.allChosen : parts.join(' ')}
      initiallyOpen={parts.length > 0}
    >
      <div className={styles.pair}>
        <YearField end="from" />
        <YearField end="to" />
      </div>
    </FilterSection>
  );
}
