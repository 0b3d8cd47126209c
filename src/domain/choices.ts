import { COLUMN_ROLES, type ReadingChoices } from './report.ts';

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

/** What somebody gives as choices, where each is one that there can be; null where any is not. */
export function choicesOf(value: unknown): ReadingChoices | null {
  if (!isRecord(value)) return null;
  const checks: Readonly<Record<string, Check>> = CHECKS;
  const isSound = Object.entries(value).every(([key, one]) => Object.hasOwn(checks, key) && checks[key]?.(one));
  return isSound ? value : null;
}
