import { type Declared, type DeclaredFile, type Problem, resourcesFor, type Term } from '../domain/domain.ts';
import { populationsOf, termsOf } from './catalogue.ts';
import { datasetIn, type PackageReading } from './dataset.ts';
import { problem } from './problems.ts';
import { fileProblems, type GivenFile, type GivenFiles, type Records, recordsOf } from './records.ts';

/**
 * Reads one data set of a package whose files were held against all that it declares before it was published: here it is
 * only asked whether they are those very files, whole and unchanged. `data` is null where they are not.
 */
export function readPublished(declared: Declared, dataset: string, given: GivenFiles): PackageReading {
  const files = new Map<string, Records>();
  const problems: Problem[] = [];
  for (const resource of resourcesFor(declared, dataset)) {
    const file = given.get(resource.name);
    if (file === undefined) {
      problems.push(problem('file_missing', resource.path));
      continue;
    }
    const { records, problems: unreadable } = recordsOf(resource.path, file.bytes);
    files.set(resource.name, records);
    problems.push(...fileProblems(resource, file, records), ...unreadable);
  }
  const observations = files.get(`observations-${dataset}`);
  if (problems.length > 0 || observations === undefined) return { data: null, problems };
  return { data: datasetIn(files, observations, dataset, populationsOf(files)), problems };
}

/** Reads the glossary of a package, held against what the package declares as `readPublished` does. */
export function readGlossary(
  resource: DeclaredFile,
  file: GivenFile,
): { readonly terms: readonly Term[]; readonly problems: readonly Problem[] } {
  const { records, problems: unreadable } = recordsOf(resource.path, file.bytes);
  const problems = [...fileProblems(resource, file, records), ...unreadable];
  return { terms: problems.length > 0 ? [] : termsOf(records), problems };
}
