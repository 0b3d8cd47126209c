import path from '../../figures/path.json';
import type { Language, Localized } from '../domain/domain.ts';
import { figureOf } from '../figure/figure.ts';
import { runQuery } from '../query/query.ts';
import { queryOf, readDataset, readLink } from '../selection/selection.ts';
import { speak } from '../words/words.ts';
import { shippedData } from './shipped.ts';

async function headlineOf(view: string): Promise<Localized> {
  const data = await shippedData(readDataset(view));
  const { selection, notices } = readLink(view, data.catalogue);
  const result = runQuery(data, queryOf(selection));
  const said = (language: Language): string => {
    const figure = figureOf(result, data.catalogue, selection.figure, selection, speak(language));
    if (figure === null || notices.length > 0) throw new Error(`figures/path.json: “${view}” cannot be shown.`);
    return figure.headline;
  };
  return { sv: said('sv'), en: said('en') };
}

/** The steps of the guided path, each with the headline that its figure has in the data that ship. A wrong view throws. */
export function pathSteps() {
  return Promise.all(path.steps.map(async (step) => ({ ...step, headline: await headlineOf(step.view) })));
}
