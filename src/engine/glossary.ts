import { glossaryResource, type Term } from '../domain/domain.ts';
import { readGlossary } from '../parse/parse.ts';
import { declaredFiles, fetchPublished, sha256Of } from '../source/source.ts';

async function fetched(): Promise<readonly Term[]> {
  const resource = glossaryResource(declaredFiles);
  if (resource === undefined) return [];
  const bytes = await fetchPublished(resource);
  return readGlossary(resource, { bytes, sha256: await sha256Of(bytes) }).terms;
}

let asked: Promise<readonly Term[]> | null = null;

/**
 * The terms that the package explains, fetched once, in this thread: the worker may be busy. Without them every figure
 * still says all that it must, so a glossary that does not come, or is not the one declared, gives none.
 */
export function glossary(): Promise<readonly Term[]> {
  asked ??= fetched().catch(() => []);
  return asked;
}
