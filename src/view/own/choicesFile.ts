import { choicesOf, type ReadingChoices } from '../../domain/domain.ts';

/** The choices that a JSON text holds; null where it is of anything else. */
export function choicesIn(text: string): ReadingChoices | null {
  try {
    return choicesOf(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Choices as the text of a file, which `choicesIn` reads back. */
export function choicesText(choices: ReadingChoices): string {
  return `${JSON.stringify(choices, null, 2)}\n`;
}

/** Files with more bytes than this hold no choices. */
const MOST_BYTES = 2 ** 20;

/** Tells files of choices from tables: the tables in their order, and the choices of the last file that holds some. */
export async function sorted(
  files: readonly File[],
): Promise<{ tables: readonly File[]; choices: { name: string; choices: ReadingChoices } | null }> {
  const read = await Promise.all(
    files.map(async (file) => {
      const isCandidate = /\.json$/i.test(file.name) && file.size <= MOST_BYTES;
      return { file, choices: isCandidate ? choicesIn(await file.text()) : null };
    }),
  );
  const chosen = read.flatMap(({ file, choices }) => (choices === null ? [] : [{ name: file.name, choices }]));
  return {
    tables: read.flatMap(({ file, choices }) => (choices === null ? [file] : [])),
    choices: chosen.at(-1) ?? null,
  };
}
