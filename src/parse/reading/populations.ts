import { ownFileDataset, type Population, populationKey, type PopulationIndex } from '../../domain/domain.ts';
import { valuesOf } from './counts.ts';
import { keysOf, periodCodes, yearOfPeriod } from './keys.ts';
import type { Understood } from './understand.ts';

/** The inhabitants that a file gives beside its counts, by region and year. */
export function populationsIn(file: string, understood: Understood, rows: number): PopulationIndex {
  const { columns, roles } = understood;
  const population = columns[roles.findIndex((proposal) => proposal.role === 'population')];
  const { region, period } = keysOf(understood);
  const index = new Map<string, Population>();
  const several = new Set<string>();
  if (population === undefined || region === null || period === null) return index;
  const persons = valuesOf(population);
  const codes = periodCodes(period);
  for (let row = 0; row < rows; row++) {
    const value = persons.values[population.codes.codes[row] as number] as number;
    const year = Number(yearOfPeriod(codes[period.codes.codes[row] as number] ?? ''));
    const where = region.codes.labels.at(region.codes.codes[row] ?? -1);
    if (Number.isNaN(value) || year === 0) continue;
    const known = { persons: value / persons.scale, date: `${year}-01-01`, basis: 'published', margin: 0 };
    const key = populationKey(where, year);
    // Several for one place and year are of its parts, or of several days: none of them is the denominator.
    if ((index.get(key)?.persons ?? known.persons) !== known.persons) several.add(key);
    index.set(key, { ...known, region: where, source: ownFileDataset(file) });
  }
  for (const key of several) index.delete(key);
  return index;
}
