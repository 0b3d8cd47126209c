import { writeFile } from 'node:fs/promises';
import { COMMA } from '../csv/csv.ts';
import { ownFileOf, shortVersion } from '../domain/domain.ts';
import {
  archiveOf,
  dayOf,
  jsonStatText,
  pictureOf,
  type Publication,
  publicationOf,
  shownCsv,
  standaloneText,
  svgText,
  workbookOf,
} from '../publish/publish.ts';
import { type Data, runQuery } from '../query/query.ts';
import { queryOf, type Selection } from '../selection/selection.ts';
import { contentHash, dataPackage } from '../source/source.ts';
import { type PublishWords, publishWords, type Speech } from '../words/words.ts';
import { given } from './paths.ts';

/** What the file of a figure is to be. */
export interface Rendering {
  /** Path of the file, whose ending says what it becomes. */
  readonly out: string;
  /** Of a picture, in CSS pixels. */
  readonly width: number;
  /** Address of the dashboard that links lead to; '' for links that say the view alone. */
  readonly site: string;
}

type Writer = (
  publication: Publication,
  words: PublishWords,
  width: number,
) => string | Uint8Array | Promise<string | Uint8Array>;

const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['svg', (publication, _, width) => svgText(pictureOf(publication, width))],
  ['csv', (publication) => shownCsv(publication, COMMA)],
  ['json', jsonStatText],
  ['xlsx', workbookOf],
  ['zip', archiveOf],
  ['html', (publication, _, width) => standaloneText(publication, width)],
]);

/** The ending of a path, in small letters: 'svg' of 'a/b.SVG'. */
export function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Whether a file with this ending can be made here. */
export function canRender(ending: string): boolean {
  return WRITERS.has(ending);
}

/** The version of the data that a selection is of; null where it is of a reader's own file. */
async function versionOf({ dataset, frozen }: Selection): Promise<string | null> {
  if (frozen !== null || ownFileOf(dataset) !== null) return frozen?.version ?? null;
  const hash = await contentHash(dataPackage, dataset);
  return hash === null ? null : shortVersion(hash);
}

/**
 * Writes the figure of a selection to a file, as the page would give it; false where the selection leaves nothing. Throws
 * what the file system throws.
 */
export async function render(data: Data, selection: Selection, speech: Speech, how: Rendering): Promise<boolean> {
  const write = WRITERS.get(endingOf(how.out));
  const { catalogue } = data;
  const taken = dayOf(new Date());
  const taking = { site: how.site, taken, version: await versionOf(selection) };
  const publication = publicationOf(runQuery(data, queryOf(selection)), { selection, catalogue, speech }, taking);
  if (publication === null || write === undefined) return false;
  await writeFile(given(how.out), await write(publication, await publishWords(speech.language), how.width));
  return true;
}
