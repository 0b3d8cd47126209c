/**
 * Names of months in Swedish, English, German, French, Spanish, Norwegian, Danish, Finnish, Dutch, Italian and
 * Portuguese, as they are written in full, in small letters. `*` marks where a name may be cut short.
 */
const MONTHS: readonly string[] = [
  'jan*uari jan*uary jän*ner jan*uar janv*ier ene*ro tammi*kuu tammi*kuuta gen*naio jan*eiro',
  'feb*ruari feb*ruary feb*ruar fév*rier févr*ier fev*rier feb*rero helmi*kuu helmi*kuuta feb*braio fev*ereiro',
  'mar*s mar*ch mär*z maerz mrz mars mar*zo maalis*kuu maalis*kuuta mrt maart mar*ço mar*co',
  'apr*il avr*il abr*il huhti*kuu huhti*kuuta apr*ile',
  'maj may mai may*o touko*kuu touko*kuuta mei mag*gio mai*o',
  'jun*i jun*e juin jun*io kesä*kuu kesä*kuuta giu*gno jun*ho',
  'jul*i jul*y juil*let jul*io heinä*kuu heinä*kuuta lug*lio jul*ho',
  'aug*usti aug*ust août aout ago*sto elo*kuu elo*kuuta aug*ustus',
  'sep*tember sept*ember sep*tembre sept*embre sep*tiembre sept*iembre set*iembre syys*kuu syys*kuuta set*tembre set*embro',
  'okt*ober oct*ober oct*obre oct*ubre loka*kuu loka*kuuta ott*obre out*ubro',
  'nov*ember nov*embre nov*iembre marras*kuu marras*kuuta nov*embro',
  'dec*ember dez*ember déc*embre dec*embre dic*iembre des*ember joulu*kuu joulu*kuuta dic*embre dez*embro',
];

const MONTH_OF = new Map(
  MONTHS.flatMap((names, at) =>
    names.split(' ').flatMap((name): [string, number][] => {
      const [short = '', rest = ''] = name.split('*');
      return [
        [short, at + 1],
        [short + rest, at + 1],
      ];
    }),
  ),
);

/** The month of a name or abbreviation in small letters, with or without a point; null where it is none. */
export function monthNamed(name: string): number | null {
  return MONTH_OF.get(name.replace(/\.$/, '')) ?? null;
}

export type Part = 'quarter' | 'half' | 'week' | 'month';

/** Words and letters for a part of a year. `s` is a semester (Eurostat), `t` a trimester, `v` a Swedish week. */
const PARTS: Readonly<Record<Part, string>> = {
  quarter: 'q k t kv kvt kvartal kvartalet quarter qtr quartal trimestre trim kwartaal neljännes vuosineljännes',
  half: 'h s half halvår halvåret halvårs halbjahr hj semestre halfjaar puolivuosi',
  week: 'w v vk wk kw uv week vecka woche uke uge semaine semana settimana viikko',
  month: 'm månad month monat mois mes måned kuukausi maand mese mês',
};

const PART_OF = new Map(
  Object.entries(PARTS).flatMap(([part, words]) =>
    words.split(' ').map((word): [string, Part] => [word, part as Part]),
  ),
);

/** What part of a year a word in small letters names; null where it names none. */
export function partNamed(word: string): Part | null {
  return PART_OF.get(word.replace(/\.$/, '')) ?? null;
}

const YEAR = /^(?:year|yr|years?|år|årtal|jahr|année|annee|an|año|ano|anno|vuosi|jaar)$/i;

/** Whether the header of a column says that it holds years. */
export function namesYear(name: string): boolean {
  return YEAR.test(name.trim());
}

const MONTHS_OF_TWELVE =
  '(?:12|twelve|tolv|zwölf|douze|doce)[ -]?(?:months?|månader|månaders|mån|monate|mois|meses|måneder)';
const WINDOW = new RegExp(
  `(?:^|\\b)(?:${MONTHS_OF_TWELVE}|(?:financial |fiscal )?year)[ _-]*(?:ending|ended|to|till|bis|fram till|t\\.o\\.m\\.)(?! ?date)(?:\\b|$)`,
  'i',
);
const ROLLING = new RegExp(`(?:rolling|rullande|senaste|last|letzte|gleitend)\\w*[ _-]*${MONTHS_OF_TWELVE}`, 'i');

/** Whether the header of a column says that each period in it is the end of a window of twelve months. */
export function namesEnding(name: string): boolean {
  const text = name.replaceAll('_', ' ');
  return WINDOW.test(text) || ROLLING.test(text);
}

const BEFORE_END = new RegExp(
  `^(?:(?:the )?(?:${MONTHS_OF_TWELVE}|year|rolling year) (?:ending|ended|to|end|till|bis|fram till)|y/?e)(?: in)? `,
);

/** What stands after words like "year ending"; null where a text in small letters does not begin so. */
export function endOfWindow(text: string): string | null {
  const words = BEFORE_END.exec(text)?.[0];
  return words === undefined ? null : text.slice(words.length);
}

/** Whether a header speaks of thirds of a year (Swedish tertial), which the letter T of a quarter would hide. */
export function namesThirds(name: string): boolean {
  return /terti/i.test(name);
}
