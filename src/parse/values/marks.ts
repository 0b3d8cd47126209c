import type { Status } from '../../domain/domain.ts';

export type Absence = 'M' | 'Q' | 'L' | 'Z';

/**
 * What stands in a cell in place of a figure, by what it says, with the office that says so. Where offices disagree
 * the mark gets what claims least, mostly M, and its own text stays as note. None is ever a zero.
 *
 * Sources: Eurostat, "Flags and special values"; SDMX code list CL_OBS_STATUS 2.2; UK Government Analysis Function,
 * "Using symbols and shorthand" (GSS); Destatis, "Zeichenerklärung"; SCB, "Teckenförklaring"; SSB, "Symbols in
 * tables"; Statistics Finland (StatFin), "Symbols used"; KSH, "Explanation of symbols"; Statistics Canada (StatCan),
 * "Standard table symbols"; US Census Bureau, "Symbols".
 */
const MARKS: readonly (readonly [Absence, readonly string[]])[] = [
  // Eurostat `:` not available, SSB not for publication.
  ['M', ['', ':']],
  // SCB, SSB, StatCan `..` not available. `.` Destatis unknown or secret, SCB and SSB cannot occur.
  ['M', ['..', '.', '·']],
  // Destatis, SSB not yet available; KSH confidential; StatFin secret; StatCan not applicable.
  ['M', ['...', '…']],
  // Destatis, SCB, SSB nil; elsewhere not available or not asked: no zero is made of a dash.
  ['M', ['-', '−', '–', '—', '--']],
  // Programs and spreadsheets.
  [
    'M',
    ['NA', 'N/A', 'n/a', 'na', 'N.A.', 'n.a.', 'NaN', 'nan', 'null', 'NULL', 'None', '#N/A', '#NA', '<NA>', '(NA)'],
  ],
  // Not available, no answer, not significant, in the words of the office; `(a)` refers to a note.
  ['M', ['#', '(a)', 'i.u.', 'u.s.', 'k.A.', 'k. A.', 'n.d.', 'n/d', 'nd', 'ND', 'n.s.', '[x]', '[low]', '(Z)']],
  // GSS `[c]`, Eurostat `c` confidential; US Census `S`, `D` withheld; `*` of older British tables. `x` StatCan
  // withheld, but Destatis and KSH makes no sense there: taken for withheld, since then no sum over it is whole.
  ['Q', ['x', 'X', '*', '**', '***', 'c', 'C', 's', 'S', '[c]', '(D)', '(S)']],
  // Destatis not safe enough to publish; GSS low reliability, in place of the figure.
  ['Q', ['/', '[u]']],
  // GSS and Eurostat until 2025; US Census.
  ['Z', ['z', '[z]', '(X)']],
];

/** The same in words, in small letters. */
const WORDS: readonly (readonly [Absence, readonly string[]])[] = [
  ['M', ['uppgift saknas', 'saknas', 'ingen uppgift', 'ej tillgängligt', 'missing', 'not available', 'no data']],
  ['M', ['unknown', 'keine angabe', 'keine angaben', 'nicht verfügbar', 'non disponible', 'no disponible']],
  ['M', ['ikke tilgjengelig', 'geen gegevens', 'não disponível', 'non disponibile', 'ei tietoa']],
  ['Q', ['suppressed', 'confidential', 'withheld', 'redacted', 'sekretess', 'sekretessbelagd', 'geheim', 'skyddad']],
  ['Q', ['confidentiel', 'confidencial', 'riservato', 'vertrouwelijk', 'salassapidettävä']],
  ['Z', ['not applicable', 'ej tillämpligt', 'ej relevant', 'sans objet', 'no aplicable', 'nicht zutreffend']],
  ['L', ['not yet available', 'not yet published', 'ännu ej publicerad', 'angabe fällt später an']],
];

function byMark(table: typeof MARKS): ReadonlyMap<string, Absence> {
  return new Map(table.flatMap(([status, marks]) => marks.map((mark): [string, Absence] => [mark, status])));
}

const STATUS_OF_MARK = byMark(MARKS);
const STATUS_OF_WORDS = byMark(WORDS);

/** What a flag says of the figure beside it; `told` where the status alone does not say all of it. */
interface Flag {
  readonly status: Status;
  readonly told: boolean;
}

/**
 * Flags beside a figure. Sources: Eurostat, "Flags and special values", lists of before and after January 2025; GSS as
 * above for the same letters in square brackets. Later ones count for more where two stand together.
 */
const FLAGS: Readonly<Record<string, Flag>> = {
  d: { status: 'A', told: true }, // definition differs
  n: { status: 'A', told: true }, // not significant
  r: { status: 'A', told: true }, // revised
  p: { status: 'P', told: false },
  e: { status: 'E', told: false },
  f: { status: 'E', told: true }, // forecast
  i: { status: 'E', told: true }, // imputed
  s: { status: 'E', told: true }, // Eurostat's own estimate; Destatis estimated
  b: { status: 'B', told: false },
  u: { status: 'U', told: false },
  m: { status: 'Z', told: true }, // data cannot exist
  z: { status: 'Z', told: true }, // not applicable
  c: { status: 'Q', told: true },
};
const WEIGHT = Object.keys(FLAGS).join('');

/** Flags that Eurostat sets side by side. Others would be units: `12 bn`, `3 mn`. */
const PAIRS = new Set('bd be bei bep bp bu bde bdp de dep dp du ep eu ef er pr br pu rb rp sd su ud'.split(' '));

/** What a text says that stands in place of a figure; null where it is no such mark. For texts without outer spaces. */
export function absenceOf(text: string): Absence | null {
  const known = STATUS_OF_MARK.get(text);
  if (known !== undefined) return known;
  const flagged = /^:\s*([a-z]{1,3})$/i.exec(text)?.[1]?.toLowerCase();
  if (flagged !== undefined) return absentBy(flagged);
  return STATUS_OF_WORDS.get(text.toLowerCase()) ?? null;
}

/** `:` is M whatever else is flagged, but for what says why nothing is there. */
function absentBy(flags: string): Absence | null {
  if (!flags.split('').every((flag) => flag in FLAGS)) return null;
  if (flags.includes('c')) return 'Q';
  return /[zm]/.test(flags) ? 'Z' : 'M';
}

/**
 * The status that the letters of a flag give a figure, and the letters themselves where the status does not say all;
 * null where they are no flag.
 */
export function flagged(letters: string): { status: Status; note: string } | null {
  if (letters.length > 1 && !PAIRS.has(letters)) return null;
  let heaviest = '';
  for (const letter of letters) if (WEIGHT.indexOf(letter) > WEIGHT.indexOf(heaviest || 'd')) heaviest = letter;
  const flag = FLAGS[heaviest || letters];
  if (flag === undefined) return null;
  return { status: flag.status, note: flag.told || letters.length > 1 ? letters : '' };
}
