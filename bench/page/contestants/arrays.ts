import Papa from 'papaparse';
import { type Dimension, DIMENSIONS, type Filters, heeded, NO_FILTERS } from '../../data/filters.ts';
import type { Answer } from '../../data/answer.ts';
import { type Linked, textOf } from '../contestant.ts';

interface Report {
  readonly period: string;
  readonly month: string;
  readonly region: string;
  readonly operation: string;
  readonly offence: string;
  readonly value: number;
}

export function reportsOf(text: string): Report[] {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  return data.slice(1).map(([period = '', region = '', operation = '', offence = '', , , value]) => ({
    period,
    month: period.slice(0, 7),
    region,
    operation,
    offence,
    value: Number(value),
  }));
}

function passes({ day, offence, operation, region }: Filters): (report: Report) => boolean {
  const [offences, operations, regions] = [offence, operation, region].map((some) => some && new Set(some));
  return (report) =>
    (day === null || (report.period >= day.from && report.period <= day.to)) &&
    (!offences || offences.has(report.offence)) &&
    (!operations || operations.has(report.operation)) &&
    (!regions || regions.has(report.region));
}

/** An array of objects, filter and reduce: what is written when no library is at hand. */
export function create(): Linked<Answer> {
  let reports: Report[] = [];
  const view = (filters: Filters, dimension: Dimension): Map<string, number> => {
    const key = dimension === 'day' ? 'month' : dimension;
    return reports
      .filter(passes(heeded(filters, dimension)))
      .reduce(
        (sums, report) => sums.set(report[key], (sums.get(report[key]) ?? 0) + report.value),
        new Map<string, number>(),
      );
  };
  const update = (filters: Filters): Answer => {
    const [day, offence, operation, region] = DIMENSIONS.map((dimension) => view(filters, dimension)) as [
      Map<string, number>,
      Map<string, number>,
      Map<string, number>,
      Map<string, number>,
    ];
    const total = reports.filter(passes(filters)).reduce((sum, { value }) => sum + value, 0);
    return { total, day, offence, operation, region };
  };
  return {
    load: (source) => {
      reports = reportsOf(textOf(source));
    },
    rows: () => reports.length,
    whole: () => update(NO_FILTERS),
    update,
    read: (answer) => answer,
  };
}
