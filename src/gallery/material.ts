import { openEngine } from '../engine/engine.ts';
import { frozenIn, type Notice, queryOf, readDataset, readLink } from '../selection/selection.ts';
import type { Shown } from '../view/view.ts';
import { type ViewName, VIEWS } from './views.ts';

/** A view with its answer, and what in its link could not be followed. */
export interface Answered {
  readonly shown: Shown;
  readonly notices: readonly Notice[];
}

/** The answer to each view of the gallery, by the name of the view. */
export type Material = (name: ViewName) => Answered;

/** Answers all views from the shipped data, one after the other, as the dashboard would. Rejects as the engine does. */
export async function answeredViews(): Promise<Material> {
  const engine = openEngine();
  const all = new Map<string, Answered>();
  for (const [name, view] of Object.entries(VIEWS)) {
    const subject = { kind: 'package', dataset: readDataset(view), version: frozenIn(view)?.version ?? null } as const;
    // The worker answers one question at a time, and drops what is overtaken.
    const { catalogue, version } = await engine.open(subject, () => {});
    const { selection, notices } = readLink(view, catalogue);
    const answer = await engine.ask(queryOf(selection));
    if (answer === null) throw new Error(`Another question overtook the view ${name}.`);
    all.set(name, { shown: { answer, selection, catalogue, version, engine, own: null, host: null }, notices });
  }
  return (name) => {
    const answered = all.get(name);
    if (answered === undefined) throw new Error(`No answer to the view ${name}.`);
    return answered;
  };
}
