import { useMemo } from 'react';
import type { Comparison, Datum } from '../../figure/figure.ts';
import type { LaidMark } from './barRows.ts';
import { Bars } from './Bars.tsx';
import styles from './ComparisonBlock.module.css';

/** The marks that the two totals are drawn as. */
export function totalMarks({ itemised, itemisedLabel, stated }: Comparison): readonly LaidMark[] {
  return [
    total(itemised, itemisedLabel, null, false),
    ...stated.map((one) => total(one, one.label, one.wording === null ? null : `“${one.wording}”`, true)),
  ];
}

function total(datum: Datum, label: string, detail: string | null, outlined: boolean): LaidMark {
  return { ...datum, code: null, label, detail, inside: false, stated: null, outlined };
}

interface Props {
  readonly comparison: Comparison;
  readonly labelledBy: string;
  /** All marks that the totals share their columns with. */
  readonly together: readonly LaidMark[];
}

/** The itemised sum, item by item end to end, over what the source states: two marks, and neither replaces the other. */
export function ComparisonBlock({ comparison, labelledBy, together }: Props) {
  const marks = useMemo(() => totalMarks(comparison), [comparison]);
  const parts = comparison.segments.filter((one) => !one.inside).map((one) => one.value ?? 0);
  return (
    <div className={styles.block}>
      <Bars
        marks={marks}
        axis={comparison.axis}
        labelledBy={labelledBy}
        parts={[parts]}
        together={together}
        withTicks={false}
      />
    </div>
  );
}
