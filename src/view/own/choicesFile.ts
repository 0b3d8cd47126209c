import { COLUMN_ROLES, type ReadingChoices } from '../../domain/domain.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isOneOf =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const CHECKS: Record<keyof ReadingChoices, Check> = {
  encoding: isText,
  delimiter: (value) => isText(value) && value !== '',
  quote: isOneOf(['"', "'", '']),
  escape: isOneOf(['"', "'", '\\', '\0', '']),
  headerRows: isCount,
  preambleRows: isCount,
  decimal: isOneOf(['.', ',']),
  thousands: isOneOf(['', ',', '.', ' ', "'"]),
  dates: isOneOf(['ymd', 'dmy', 'mdy']),
  roles: (value) => isRecord(value) && Object.values(value).every(isOneOf(COLUMN_ROLES)),
  unit: isText,
};

/** The choices that a JSON text holds; null where it is of anything else. */
export function choicesIn(text: string): ReadingChoices | null {
  try {
    const read: unknown = JSON.parse(text);
    if (!isRecord(read)) return null;
    const checks: Readonly<Record<string, Check>> = CHECKS;
    const isSound = Object.entries(read).every(([key, value]) => Object.hasOwn(checks, key) && checks[key]?.(value));
    return isSound ? read : null;
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
