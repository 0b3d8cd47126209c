import { type Declared, type PackageDescriptor, shortVersion } from '../domain/domain.ts';
import { contentHash, type FetchFile, keptPackage } from '../source/source.ts';
import type { DataVersion } from './protocol.ts';

/** A package, and the way to its files. */
interface Shelf<Package extends Declared> {
  readonly declared: Package;
  readonly fetchOne: FetchFile;
}

/** Where one version of a data set is to be had. */
export interface Holding<Package extends Declared> extends Shelf<Package> {
  /** Null where the browser can work out no hash of the present version. */
  readonly version: DataVersion | null;
  readonly isPresent: boolean;
}

/**
 * Where a version of a data set is to be had (short form of its content hash; null for the present one): among the present
 * files, also where the present version is asked for by its hash, or among those that are kept. Throws SourceProblem
 * `version_unknown` where it is not kept.
 */
export async function holdingOf<Package extends Declared>(
  present: Shelf<Package>,
  dataset: string,
  version: string | null,
): Promise<Holding<Package | PackageDescriptor>> {
  const hash = await contentHash(present.declared, dataset);
  const now = hash === null ? null : { hash: shortVersion(hash), replaced: null };
  if (version === null || version === now?.hash) return { ...present, version: now, isPresent: true };
  const kept = await keptPackage(dataset, version);
  const { descriptor, fetchOne } = kept;
  return { declared: descriptor, fetchOne, version: { hash: version, replaced: kept.version.until }, isPresent: false };
}
