export interface Population {
  readonly region: string;
  /** ISO day that the figure is of. */
  readonly date: string;
  readonly persons: number;
  /** published, published_secondary, summed or derived. */
  readonly basis: string;
  /** Persons by which a derived figure may be off, either way; 0 for others. */
  readonly margin: number;
  readonly source: string;
}

/** Populations by region and by the year on whose 1 January they stand. */
export type PopulationIndex = ReadonlyMap<string, Population>;

export function populationKey(region: string, year: number): string {
  return `${region} ${year}`;
}

/**
 * Files a population under the year whose 1 January it stands for: 31 December is the eve of the next year.
 * Eurostat divides by the population of 1 January.
 */
export function populationYear(date: string): number {
  const year = Number(date.slice(0, 4));
  return date.endsWith('-12-31') ? year + 1 : year;
}
