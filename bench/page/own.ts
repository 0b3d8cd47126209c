import { openEngine } from '../../src/engine/engine.ts';
import { queryOf, readLink } from '../../src/selection/selection.ts';

export interface Owned {
  readonly loadMs: number;
  readonly holdMs: number;
  /** From the question to the answer on the page: result, facets and timeline. */
  readonly movesMs: readonly number[];
  readonly sums: readonly (number | null)[];
}

/** A reader opens the file, takes hold of the timeline and drags it over ranges of years. */
export async function own(file: File, ranges: readonly (readonly [number, number])[]): Promise<Owned> {
  const engine = openEngine();
  const began = performance.now();
  const { dataset, catalogue } = await engine.open(
    { kind: 'file', name: file.name, blob: file, choices: {} },
    () => {},
  );
  const loadMs = performance.now() - began;
  const question = (years: string) =>
    queryOf(readLink(`v=1&data=${encodeURIComponent(dataset)}&by=region${years}`, catalogue).selection);
  await engine.ask(question(''));
  const held = performance.now();
  engine.hold({ dataset, version: null }, 'period');
  await engine.ask(question(''));
  const holdMs = performance.now() - held;
  const movesMs: number[] = [];
  const sums: (number | null)[] = [];
  for (const [from, to] of ranges) {
    const query = question(`&from=${from}&to=${to}`);
    const asked = performance.now();
    const answer = await engine.ask(query);
    movesMs.push(performance.now() - asked);
    sums.push(answer?.result.itemisedSum.value ?? null);
  }
  engine.close();
  return { loadMs, holdMs, movesMs, sums };
}
