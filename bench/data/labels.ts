// Made-up labels, and made to look so. Every region and operation holds a comma, and so do some offences.

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2015, 0, 1);

export const DAY_COUNT = 3653;
export const STATUSES = ['A', 'P', 'E', 'M'] as const;
export const MISSING = 3;

const two = (n: number): string => String(n).padStart(2, '0');

const NAMES = ['Natt', 'Blåsten', 'Årtull', 'Ängsö', 'Kråkö', 'Grå'];
const KINDS = ['våld', 'stöld', 'skadegörelse', 'bedrägeri', 'övrigt'];
const DETAILS = ['i hemmet', 'på plats', 'ute, okänt', 'i butik', 'i fordon', 'på nätet, okänt'];

const at = (list: readonly string[], i: number): string => list[i % list.length] ?? '';
const times = (count: number, label: (i: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, i) => label(i));

export const REGIONS = times(28, (i) => `Region ${two(i + 1)}, påhittad`);
export const OPERATIONS = times(60, (i) => `Insats ${two(i + 1)}, påhittad: ${at(NAMES, i)}`);
/** The leaves of three levels: 5 groups of 6 kinds of 4 offences, with the code before the words. */
export const OFFENCES = times(120, (i) => {
  const [group, kind, leaf] = [Math.floor(i / 24), Math.floor(i / 4) % 6, i % 4];
  return `${group + 1}.${kind + 1}.${leaf + 1} Påhittat: ${at(KINDS, group)} ${at(DETAILS, kind + leaf)}`;
});

/** The date of a day, counted from 2015-01-01. */
export const dateOf = (day: number): string => new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
export const dayOf = (date: string): number => Math.round((Date.parse(date) - FIRST_DAY) / DAY_MS);

export const MONTHS = times(120, (i) => `${2015 + Math.floor(i / 12)}-${two((i % 12) + 1)}`);
const monthAt = new Map(MONTHS.map((month, i) => [month, i]));
/** For each day, which of MONTHS it lies in. */
export const MONTH_OF_DAY = Uint8Array.from(
  { length: DAY_COUNT },
  (_, day) => monthAt.get(dateOf(day).slice(0, 7)) ?? 0,
);
