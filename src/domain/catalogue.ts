import type { Category, CodeList, DimensionId } from './category.ts';
import type { Localized } from './language.ts';
import type { Offence } from './offence.ts';
import type { Operation } from './operation.ts';

export interface Region extends Category {
  readonly kind: string;
}

/** What is counted. Units are never added to one another. */
export interface Unit extends Category {
  /** report, person, offence, victim, seizure, judgment, fine, effort or rate. */
  readonly kind: string;
  readonly plural: Localized;
  readonly note: Localized | null;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO date, as precise as known; null where the source gives none. */
  readonly date: string | null;
  readonly url: string;
  readonly licence: string;
  readonly kind: string;
}

/**
 * `apart`: a figure on a parent code is what its source did not break down further, so that all items of
 * one operation add up. `include`: a parent's figure contains its children's.
 */
export type ParentRule = 'apart' | 'include';

export interface DatasetInfo extends Category {
  readonly parents: ParentRule;
  readonly dimensions: readonly DimensionId[];
  /** Date of the data, as precise as known. */
  readonly figureDate: string;
  /** The query string that a reader gets on choosing this data set. */
  readonly opening: string;
  readonly source: string | null;
}

/** A stated total held against the sum of its items, as checked by an editor. */
export interface Difference {
  readonly operation: string;
  readonly unit: string;
  readonly offence: string;
  readonly source: string;
  readonly statedValue: number;
  readonly itemSum: number;
  /** Offence codes whose items the total does not cover. */
  readonly excluding: readonly string[];
  readonly relation: string;
  readonly verdict: string;
  readonly comment: Localized | null;
}

export type MetDimension = 'offence' | 'operation' | 'region' | 'unit';

/** All code lists of the package: what codes mean, in which order, and how they nest. */
export interface Catalogue {
  readonly datasets: CodeList<DatasetInfo>;
  readonly offences: CodeList<Offence>;
  readonly operations: CodeList<Operation>;
  readonly regions: CodeList<Region>;
  readonly units: CodeList<Unit>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly differences: readonly Difference[];
  /** Years that the loaded observations are of, ascending. */
  readonly years: readonly number[];
  /** Codes that the loaded observations use: what a reader can choose among. */
  readonly met: Readonly<Record<MetDimension, ReadonlySet<string>>>;
}

/** The code list of a dimension; periods have none, their codes speak for themselves. */
export function codeListOf(catalogue: Catalogue, dimension: DimensionId): CodeList<Category> | null {
  if (dimension === 'offence') return catalogue.offences;
  if (dimension === 'operation') return catalogue.operations;
  if (dimension === 'region') return catalogue.regions;
  return null;
}
