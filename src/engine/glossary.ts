import { glossaryResource, type Term } from '../domain/domain.ts';
import { readGlossary } from '../parse/parse.ts';
import { dataPackage, sha256Of } from '../source/source.ts';
import { fetchResource } from '../source/present.ts';

/** Fetches the terms that the package explains. Throws SourceProblem where they do not come; none if they are not the ones declared. */
export async function fetchedTerms(): Promise<readonly Term[]> {
  const resource = glossaryResource(dataPackage);
  if (resource === undefined) return [];
  const bytes = await fetchResource(resource, () => {});
  return readGlossary(resource, { bytes, sha256: await sha256Of(bytes) }).terms;
}
