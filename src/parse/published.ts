import { type Declared, type DeclaredFile, type Problem, resourcesFor, type Term } from '../domain/domain.ts';
import { LabelColumn } from '../table/table.ts';
import { populationsOf, termsOf } from './catalogue.ts';
import { datasetIn, type PackageReading } from './dataset.ts';
import { problem } from './problems.ts';
import { fileProblems, type GivenFile, type GivenFiles, type Records } from './records.ts';

const [DELIMITER, QUOTE, LINE_END] = [',', '"', '\n'];

/**
 * Reads CSV as the files of the package are written: every line is whole and ends with LF, quotes stand round a field or are
 * doubled within it. Says nothing of a file that is written otherwise, since such a one was never published.
 */
export function publishedRecords(file: string, text: string): Records {
  const names: string[] = [];
  const columns: LabelColumn[] = [];
  /** Where a sign stands next, or where the text ends. */
  const next = (sign: string, from: number): number => {
    const place = text.indexOf(sign, from);
    return place < 0 ? text.length : place;
  };
  let rows = -1;
  let lineEnd = -1;
  for (let at = 0; at < text.length; rows++) {
    for (let field = 0; ; field++) {
      let label: string;
      if (text[at] === QUOTE) {
        const begin = at + 1;
        do at = next(QUOTE, at + 1) + 1;
        while (text[at] === QUOTE);
        label = text.slice(begin, at - 1).replaceAll('""', QUOTE);
      } else {
        const begin = at;
        if (lineEnd < at) lineEnd = next(LINE_END, at);
        at = Math.min(next(DELIMITER, at), lineEnd);
        label = text.slice(begin, at);
      }
      if (rows >= 0) columns[field]?.push(label);
      else {
        names.push(label);
        columns.push(new LabelColumn());
      }
      if (text[at++] !== DELIMITER) break;
    }
  }
  return { file, rows, names, columns: new Map(columns.map((column, place) => [names[place] ?? '', column.done()])) };
}

/**
 * Reads one data set of a package whose files were held against all that it declares before it was published: here it is
 * only asked whether they are those very files, whole and unchanged. `data` is null where they are not.
 */
export function readPublished(declared: Declared, dataset: string, given: GivenFiles): PackageReading {
  const files = new Map<string, Records>();
  const problems: Problem[] = [];
  const decoder = new TextDecoder();
  for (const resource of resourcesFor(declared, dataset)) {
    const file = given.get(resource.name);
    if (file === undefined) {
      problems.push(problem('file_missing', resource.path));
      continue;
    }
    const records = publishedRecords(resource.path, decoder.decode(file.bytes));
    files.set(resource.name, records);
    problems.push(...fileProblems(resource, file, records));
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
  const records = publishedRecords(resource.path, new TextDecoder().decode(file.bytes));
  const problems = fileProblems(resource, file, records);
  return { terms: problems.length > 0 ? [] : termsOf(records), problems };
}
