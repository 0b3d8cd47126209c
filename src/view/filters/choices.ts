import type { Catalogue, Category, CodeList } from '../../domain/domain.ts';
import type { Speech } from '../../words/words.ts';

/** One line of a filter: a code, or a heading over several. */
export interface Choice {
  readonly id: string;
  /** Null where the line only gathers others. */
  readonly code: string | null;
  readonly label: string;
  readonly detail: string | null;
  readonly children: readonly Choice[];
  /** Codes that it stands for: its own and all below it. */
  readonly codes: readonly string[];
}

function choiceOf(line: Omit<Choice, 'codes'>): Choice {
  const below = line.children.flatMap(({ codes }) => codes);
  return { ...line, codes: line.code === null ? below : [line.code, ...below] };
}

/** Keeps the lines whose label holds the words, with what is above and below them. */
export function matching(choices: readonly Choice[], words: string): Choice[] {
  const wanted = words.trim().toLocaleLowerCase();
  if (wanted === '') return [...choices];
  return choices.flatMap((choice) => {
    if (`${choice.label} ${choice.detail ?? ''}`.toLocaleLowerCase().includes(wanted)) return [choice];
    const children = matching(choice.children, words);
    return children.length === 0 ? [] : [choiceOf({ ...choice, children })];
  });
}

/**
 * The tree of a code list, of what the data set uses. A category that has figures of its own and others below it is a
 * heading, with its own figures as the first line under it.
 */
function treeOf(list: CodeList<Category>, met: ReadonlySet<string>, parent: string | null, speech: Speech): Choice[] {
  return [...list.values()]
    .filter((category) => category.parent === parent)
    .flatMap((category): Choice[] => {
      const { code } = category;
      const label = category.label[speech.language];
      const below = treeOf(list, met, code, speech);
      if (below.length === 0)
        return met.has(code) ? [choiceOf({ id: code, code, label, detail: null, children: [] })] : [];
      const whole = speech.words.filters.asWhole(label);
      const own = choiceOf({ id: `${code} whole`, code, label: whole, detail: null, children: [] });
      const children = met.has(code) ? [own, ...below] : below;
      return [choiceOf({ id: code, code: null, label, detail: null, children })];
    });
}

export function offenceChoices(catalogue: Catalogue, speech: Speech): Choice[] {
  return treeOf(catalogue.offences, catalogue.met.offence, null, speech);
}

export function regionChoices(catalogue: Catalogue, speech: Speech): Choice[] {
  return treeOf(catalogue.regions, catalogue.met.region, null, speech);
}

/** Operations under their kind, with their dates, in the order of the code list. */
export function operationChoices(catalogue: Catalogue, speech: Speech): Choice[] {
  const { words, language } = speech;
  const kinds = new Map<string, Choice[]>();
  for (const operation of catalogue.operations.values()) {
    if (!catalogue.met.operation.has(operation.code)) continue;
    const detail = operation.start === null ? words.undated : speech.span(operation.start, operation.end);
    const { code } = operation;
    const choice = choiceOf({ id: code, code, label: operation.label[language], detail, children: [] });
    kinds.set(operation.kind, [...(kinds.get(operation.kind) ?? []), choice]);
  }
  return [...kinds].map(([kind, children]) =>
    choiceOf({ id: `kind ${kind}`, code: null, label: words.kinds[kind] ?? kind, detail: null, children }),
  );
}
