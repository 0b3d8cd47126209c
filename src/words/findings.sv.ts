import type { ColumnRole, ColumnType, Finding, FindingKind, RoleReason } from '../domain/domain.ts';
import type { findings as english } from './findings.en.ts';

const texts: Record<FindingKind, (count: string, one: boolean, found: string, expected: string) => string> = {
  encoding_guessed: (_n, _one, found, words) =>
    `Filen säger inte hur dess bokstäver är skrivna. Att döma av orden är de ${found}${words === '' ? '' : ` (${words})`}. Titta på dem, och välj en annan kodning om de är fel.`,
  letters_broken: (n, one, found) =>
    `${n} ${one ? 'cell' : 'celler'} innehåller byte som inte är bokstäver i ${found}; de visas som �. Spara filen på nytt som UTF-8, eller välj dess kodning.`,
  preamble: (n, one, found) => `${n} ${one ? 'rad' : 'rader'} före tabellen utelämnades: ”${found}”.`,
  footnote: (n, one) =>
    `${n} ${one ? 'rad' : 'rader'} efter tabellen utelämnades som ${one ? 'anmärkning' : 'anmärkningar'}.`,
  blank_line: (n, one) => `${n} ${one ? 'tom rad' : 'tomma rader'} hoppades över.`,
  other_table: (n, one, found) =>
    `Filen innehåller en annan tabell från post ${found} (${n} ${one ? 'post' : 'poster'}). Bara den största läses; lägg den andra i en egen fil.`,
  no_header: () =>
    'Ingen rad ger kolumnerna namn; de kallas efter sina nummer. Lägg till en rubrikrad, eller säg hur många den är.',
  header_rows: (n) => `${n} rader ger kolumnerna namn; namnen är sammansatta.`,
  column_unnamed: (n, one) =>
    `${n} ${one ? 'kolumn' : 'kolumner'} saknar namn och kallas efter ${one ? 'sitt' : 'sina'} nummer.`,
  column_repeated: (n, one) =>
    `${n} ${one ? 'kolumn har' : 'kolumner har'} ett namn som redan står tidigare. Var och en läses efter sin plats.`,
  field_count: (n, one, _found, expected) =>
    `${n} ${one ? 'post har' : 'poster har'} fler eller färre fält än de andras ${expected} och lades åt sidan. Kontrollera avgränsare och citattecken där.`,
  csv_quote: (n, one) =>
    `${n} citattecken står inne i ett fält utan att vara ${one ? 'dubblerat' : 'dubblerade'} och togs som text. Kontrollera cellen.`,
  quote_unclosed: (n, _one) =>
    `${n} citattecken öppnas och avslutas aldrig; det togs som text, så att inget efter det slukas. Kontrollera cellen.`,
  delimiter_differs: (n, one, found) =>
    `${n} ${one ? 'post är avgränsad' : 'poster är avgränsade'} med ”${found}” i stället och lästes så.`,
  quote_differs: (n, one, found) =>
    `${n} ${one ? 'post är citerad' : 'poster är citerade'} med ${found} i stället och lästes så.`,
  nul: (n, one) => `${n} ${one ? 'post' : 'poster'} innehåller NUL-byte, som ingen text har. Filen kan vara skadad.`,
  field_long: (n, _one, _found, expected) =>
    `${n} fält är längre än ${expected} bokstäver och lästes ändå. Troligen saknas ett citattecken eller en avgränsare där.`,
  no_count: () =>
    'Ingen kolumn med antal hittades, och inga rader som var och en är en anmälan. Säg vilken kolumn som har antalet.',
  flag_unknown: (n, one) =>
    `${n} ${one ? 'flagga är okänd' : 'flaggor är okända'} och förbigicks; antalet läses som det står.`,
  status_differs: (n, one) =>
    `${n} ${one ? 'status säger' : 'statusar säger'} att ett antal saknas där det finns, eller att det finns där det saknas. Det som står i cellen läses.`,
  not_number: (n, one) =>
    `${n} ${one ? 'cell innehåller' : 'celler innehåller'} text där ett antal ska stå och räknas inte. Rätta den, eller märk den som saknad.`,
  not_period: (n, one) =>
    `${n} ${one ? 'cell innehåller' : 'celler innehåller'} inget datum eller någon period som finns; ${one ? 'posten' : 'posterna'} lades åt sidan.`,
  number_form_unsure: (_n, _one, found, expected) =>
    `Talen kan vara skrivna som ${found} eller som ${expected}; de läses som det första. Välj det andra om det är fel.`,
  date_order_unsure: (_n, _one, found, expected) =>
    `Datumen kan vara ${found.toUpperCase()} eller ${expected.toUpperCase()}; inget datum i filen avgör. De läses som det första.`,
  role_unsure: () => 'En annan kolumn kunde också vara antalet. Kontrollera att rätt kolumn räknas.',
  duplicate_key: (n, one) =>
    `${n} ${one ? 'post upprepar' : 'poster upprepar'} allt som skiljer en tidigare från de andra. ${one ? 'Den räknas' : 'De räknas'} som ${one ? 'den' : 'de'} står; se efter om något räknas två gånger.`,
  mixed_units: (n, _one, found) => `Filen räknar ${n} olika saker (${found}). De läggs aldrig ihop.`,
  rates_apart: (n, one) =>
    `${n} ${one ? 'uppgift är ett tal per invånare' : 'uppgifter är tal per invånare'} eller en andel, som inte kan läggas ihop; satta för sig.`,
  totals_apart: (n, one, found) =>
    `${n} ${one ? 'kategori är summan' : 'kategorier är summor'} av andra (${found}). De visas och läggs aldrig till sina delar.`,
  windows_overlap: (n, _one, found) =>
    `Perioderna överlappar, så att deras antal innehåller varandras: ${n} uppgifter är lagda åt sidan, och de för perioder som ${found} används.`,
  parts_aside: (n, one) =>
    `${n} ${one ? 'post är en del' : 'poster är delar'} av andra som ger totalen (efter kön, ålder eller liknande). Totalerna används, och delarna är lagda åt sidan.`,
  counts_unused: (n, one, found) =>
    `${n} ${one ? 'kolumn till med antal används' : 'kolumner till med antal används'} inte (${found}): det den innehåller hör inte ihop med de andra. Säg nedan om en annan kolumn avses.`,
  formula: (n, one) =>
    `${n} ${one ? 'cell börjar' : 'celler börjar'} som en formel. Här är den text; ett kalkylprogram kan köra den.`,
  too_many_columns: (_n, _one, found, expected) =>
    `Posterna har ${found} fält; fler än ${expected} läses inte. Troligen är en avgränsare eller ett citattecken fel, eller så ligger tabellen på sidan.`,
  too_many_categories: (n, _one, found) => `Kolumnen ${found} har ${n} olika etiketter, fler än som kan visas.`,
  sum_too_large: () =>
    'Antalen blir tillsammans mer än som kan läggas ihop exakt (9 007 199 254 740 991). Inget diagram visas.',
  empty_file: () => 'Filen innehåller inga poster.',
};

const roles: Record<ColumnRole, string> = {
  offence: 'brottstyp',
  suboffence: 'finare brottstyp',
  operation: 'insats',
  region: 'region',
  subregion: 'finare region',
  regioncode: 'regionens kod',
  period: 'period',
  year: 'år',
  month: 'månad',
  day: 'dag',
  unit: 'vad som räknas',
  count: 'antal',
  rate: 'tal per invånare (läggs aldrig ihop)',
  population: 'invånare',
  dwellings: 'bostäder',
  status: 'uppgiftens status',
  qualifier: 'precisering',
  flag: 'flagga',
  source: 'källa',
  note: 'anmärkning',
  identifier: 'beteckning',
  latitude: 'latitud',
  longitude: 'longitud',
  outcome: 'utfall',
  sex: 'kön',
  age: 'ålder',
  other: 'används inte',
};

const types: Record<ColumnType, string> = {
  integer: 'heltal',
  number: 'tal',
  percent: 'procent',
  period: 'datum eller perioder',
  text: 'text',
  empty: 'tom',
};

/** What the content of a column was found to be, by the words of the reading. */
const contents: Readonly<Record<string, string>> = {
  'decimals beside whole numbers': 'decimaltal bredvid heltal',
  'another column counts the same': 'en annan kolumn räknar detsamma',
  'one row an incident': 'en rad för varje händelse',
  'another column is named a count': 'en annan kolumn heter som ett antal',
  'yes or no': 'ja eller nej',
  'numbers its rows': 'numrerar raderna',
  periods: 'perioder',
  percentages: 'procenttal',
  'whole numbers': 'heltal',
  numbers: 'tal',
  'another code in each row': 'en ny kod på varje rad',
  sentences: 'meningar',
  'another column has the period': 'en annan kolumn har perioden',
  'the same in each row': 'lika på alla rader',
  'names of offences': 'namn på brott',
  'a spot within another place': 'en plats inom en annan',
  'another column parts the units': 'en annan kolumn skiljer enheterna åt',
};

function content(what: string): string {
  const known = contents[what] ?? (what.startsWith('repeats ') ? what.replace('repeats', 'upprepar') : null);
  return known === null ? 'av innehållet' : `av innehållet (${known})`;
}

/** What is said of a reader's own file and its columns, in Swedish. */
export const findings: typeof english = {
  finding: ({ kind, found, expected }: Finding, count: string, one: boolean) =>
    texts[kind](count, one, found ?? '', expected ?? ''),
  place: (row: string | null, column: string | null, value: string | null) =>
    [row === null ? '' : `rad ${row}`, column === null ? '' : `kolumn ${column}`, value === null ? '' : `”${value}”`]
      .filter(Boolean)
      .join(', '),
  roles,
  types,
  reason: (reason: RoleReason): string =>
    reason.by === 'name'
      ? `av namnet (${reason.word})`
      : reason.by === 'content'
        ? content(reason.what)
        : reason.by === 'choice'
          ? 'ditt val'
          : 'inget annat passar',
  used: (records: string, used: string, aside: string) =>
    `Lästa poster: ${records}. Använda: ${used}. Lagda åt sidan: ${aside}.`,
  clean: 'Inget att anmärka.',
};
