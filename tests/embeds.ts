import index from '../data/versions/index.json';
import { type Language, shortVersion } from '../src/domain/domain.ts';
import { readingOf, readingText } from '../src/figure/figure.ts';
import { MARKED } from '../src/csv/csv.ts';
import {
  drawingOf,
  type EmbedChoice,
  fileName,
  pictureOf,
  pngTextsOf,
  type Publication,
  shownCsv,
  svgText,
} from '../src/publish/publish.ts';
import { type SnippetKind, snippetOf } from '../src/view/takeAway/snippetKinds.ts';
import { answerTo } from '../src/cli/answer.ts';
import { speak } from '../src/words/words.ts';
import { dataFor, publication } from './figures.ts';

const AS_IT_IS: EmbedChoice = { theme: 'auto', title: null };

/** What leaves a page of the program at an address, of a link's query string on the shipped data. */
export function publicationAt(site: string, search: string, language: Language = 'en'): Publication {
  const made = publication(search, language);
  const present = index.versions.find(({ dataset, until }) => dataset === made.selection.dataset && until === null);
  return { ...made, site, version: present === undefined ? null : shortVersion(present.hash) };
}

/** The code that the dialogue of that page gives for the view. */
export function snippetAt(site: string, kind: SnippetKind, search: string, choice = AS_IT_IS): string {
  return snippetOf(kind, publicationAt(site, search), choice);
}

/** What can be read off the drawing of a view, point by point. */
export function pointTexts(search: string): readonly string[] {
  const made = publication(search);
  const { figure, speech } = made;
  return drawingOf(made, 600).points.map(({ place }) => readingText(readingOf(figure, place, speech)));
}

/** What a reader gets who takes a view from an embed: names of files, and what is in them. */
export function takenFromEmbed(site: string, search: string) {
  const made = publicationAt(site, search);
  return {
    names: { png: fileName(made, 'png'), svg: fileName(made, 'svg'), csv: fileName(made, 'csv') },
    pngTexts: pngTextsOf(made),
    svg: svgText(pictureOf(made, 960)),
    csv: shownCsv(made, MARKED),
  };
}

/** What the command line answers to a view. */
export function asked(search: string) {
  const { selection } = publication(search);
  const { rows, itemisedSum, statedTotal, headline } = answerTo(dataFor(search), selection, speak('en'));
  return {
    rows: rows.map(({ keys, value }) => ({ codes: keys.map(({ code }) => code), value })),
    itemisedSum,
    statedTotal,
    headline,
  };
}
