import type { Problem } from '../domain/domain.ts';

/** What is wrong with data, where, and what to do, in Swedish. */
export const problem = (p: Problem): string => {
  const place = [p.file, p.row === null ? '' : `rad ${p.row}`, p.column === null ? '' : `kolumn ${p.column}`]
    .filter(Boolean)
    .join(', ');
  const found = p.found === null ? '' : ` ”${p.found}”`;
  const expected = p.expected ?? '';
  const texts: Record<Problem['kind'], string> = {
    file_missing: 'Filen kunde inte hämtas. Kontrollera adressen eller nätet och försök igen.',
    file_unreadable:
      'Filen går inte längre att läsa: den ändrades, flyttades eller togs bort efter att den valdes, eller är öppen någon annanstans. Välj den igen.',
    file_rows: `Filen är inte hel: den har ${p.found ?? ''} rader, väntat ${expected}. Läs in den igen.`,
    file_bytes: `Filen är inte hel: den har ${p.found ?? ''} byte, väntat ${expected}. Läs in den igen.`,
    file_changed: `Filen är inte den som publicerades: dess kontrollsumma${found} skiljer sig från ${expected}.`,
    version_unknown: `Ingen version${found} av dessa data är bevarad. Kontrollera att länken är hel; de nuvarande siffrorna visas utan data-version.`,
    version_not_kept: `Den nuvarande versionen${found} av dessa data är inte bevarad i data/versions. Kör npm run data:keep.`,
    version_altered: `Den bevarade versionen${found} är inte den som namnet anger. Återställ den: det som har publicerats ändras aldrig.`,
    not_utf8: 'Filen är inte giltig UTF-8.',
    csv_quote: `Ett citerat fält är inte avslutat eller följs av annan text${found}.`,
    not_unpacked: 'Filen är packad (gzip) och trasig eller inte hel: den kan inte packas upp. Hämta den igen.',
    parquet_unreadable: `Parquet-filen kan inte läsas${found}. Filer packade med SNAPPY eller inte alls går att läsa.`,
    parquet_nested: 'Kolumnen innehåller listor eller grupper. Bara kolumner med enkla värden läses.',
    unpacked_too_large: `Uppackad är filen större än ${expected} byte, det mesta som läses. Dela upp den.`,
    irregular_too_large: `Något i filen bryter mot reglerna för CSV, och den är större än ${expected} byte, det mesta som kan lagas. Dela den, eller laga den först.`,
    sum_too_large:
      'Värdena blir tillsammans mer än en webbläsare kan summera exakt (9 007 199 254 740 991, räknat i minsta decimalen).',
    record_too_long: `Raden är längre än ${expected} byte. Troligen öppnas ett citattecken i den som aldrig stängs.`,
    column_missing: `Kolumnen saknas; väntad är ${expected}.`,
    column_unexpected: `Kolumnen${found} finns inte i schemat.`,
    field_count: `Raden har ${p.found ?? ''} fält, väntat ${expected}.`,
    required: 'Här krävs ett värde, och inget finns.',
    type: `Värdet${found} är inte ${expected}.`,
    not_allowed: `Värdet${found} är inget av ${expected}.`,
    pattern: `Värdet${found} har inte formen ${expected}.`,
    range: `Värdet${found} ligger utanför ${expected}.`,
    duplicate_key: `Nyckeln${found} finns redan på rad ${expected}.`,
    unknown_code: `Koden${found} finns inte i ${expected}.`,
    tree_circle: `Koden${found} är sin egen förfader.`,
    value_status: `Värdet${found} och statusen ${expected} motsäger varandra.`,
    dates: `Datumen${found} stämmer inte med ${expected}.`,
    mixed_sources: `Poster${found} kommer från mer än en källa; ange vilken som ersätter den andra (${expected}).`,
    total_differs: `Posterna summerar till${found}; angivet är ${expected}.`,
    total_undeclared: `Den uppgivna summan${found} har poster som summerar till ${expected}; ange den i differences.csv.`,
    rate_differs: `Det publicerade talet${found} är inte vad antal och folkmängd ger: ${expected}.`,
    is_empty: 'Filen är tom. Hämta den igen.',
    is_pdf: 'Filen är en PDF, som innehåller sidor och ingen tabell. Se efter om utgivaren har siffrorna som CSV.',
    is_picture: 'Filen är en bild, ingen tabell. Se efter om utgivaren har siffrorna som CSV.',
    is_workbook:
      'Filen är en arbetsbok (Excel eller OpenDocument). Öppna den, spara bladet med siffrorna som CSV och välj den filen.',
    is_document:
      'Filen är ett textdokument eller en presentation. Kopiera tabellen till ett kalkylblad och spara det som CSV.',
    is_page:
      'Filen är en webbsida, ingen tabell; ofta står där att man måste logga in eller att filen har flyttat. Öppna adressen i en webbläsare, hämta tabellen som CSV och välj den filen.',
    is_database: 'Filen är en databas eller en fil från ett statistikprogram. Exportera tabellen ur den som CSV.',
    is_xml: 'Filen är XML, som inte läses. Hämta samma tabell som CSV eller JSON-stat från utgivaren.',
    is_archive: 'Filen är ett arkiv av ett slag som inte läses här. Packa upp det och välj tabellen i det.',
    is_binary: 'Filen innehåller ingen text och är av ett okänt slag. Spara tabellen som CSV och välj den filen.',
    zip_broken: 'Zip-filen är trasig eller inte hel. Hämta den igen, eller packa upp den och välj tabellen i den.',
    zip_encrypted: `Zip-filen är låst med lösenord${found}. Packa upp den och välj tabellen i den.`,
    zip_method: `Zip-filen är packad på ett sätt som inte läses här (${p.found ?? ''}). Packa upp den och välj tabellen i den.`,
    zip_several: `Zip-filen innehåller flera tabeller: ${p.found ?? ''}. Packa upp den och välj en av dem.`,
    zip_without_data: `Zip-filen innehåller ingen tabell (CSV, TSV, text, JSON eller Parquet)${found}. Packa upp den och spara innehållet som CSV.`,
    address_unreadable: 'Detta är ingen webbadress. Den ska börja med https://, som i https://example.org/tabell.csv.',
    address_scheme: `En adress som börjar med ${p.found ?? ''} hämtas inte, bara en som börjar med https://. En egen fil kan släppas på sidan.`,
    address_insecure: `Adressen${found} är inte krypterad (http), och webbläsare låter ingen säker sida läsa den. Försök med https://, eller ladda ner filen och släpp den på sidan.`,
    address_credentials:
      'Adressen innehåller ett användarnamn eller lösenord, som skulle stå i länkar. Ta bort dem, eller ladda ner filen och släpp den på sidan.',
    remote_missing: `Servern har ingen fil på adressen (${p.found ?? ''}). Kontrollera adressen hos utgivaren: filer flyttas när nya siffror kommer.`,
    remote_refused: `Servern lämnar bara ut filen till den som är inloggad eller har rätt till den (${p.found ?? ''}). Ladda ner den där du är det, och släpp den på sidan.`,
    remote_status: `Servern svarade utan filen (${p.found ?? ''}). Försök igen senare, eller ladda ner filen och släpp den på sidan.`,
    remote_unreachable: `Filen kunde inte hämtas från ${p.found ?? ''}. Antingen svarar inte nätet eller servern, eller så låter servern inte andra sidor läsa dess filer; webbläsaren säger inte vilket. Ladda ner filen och släpp den på sidan.`,
    remote_silent: `Servern skickade ingenting på ${expected} sekunder. Försök igen, eller ladda ner filen och släpp den på sidan.`,
    remote_cut: `Filen kom inte hel: ${p.found ?? ''} byte kom${expected === '' ? '' : `, ${expected} var utlovade`}. Hämta den igen.`,
    remote_too_large: `Filen är större än ${expected} byte, det mesta som hämtas. Ladda ner den och släpp den på sidan, eller hämta en del av den.`,
    json_broken: `Filen är inte hel JSON${found}. Hämta den igen.`,
    json_unknown: 'Filen är JSON, men inte JSON-stat. Hämta tabellen som JSON-stat eller CSV.',
    json_stat_several: `Filen innehåller flera JSON-stat-tabeller: ${p.found ?? ''}. Hämta en i taget.`,
    json_stat_form: `JSON-stat-tabellen hänger inte ihop: ${p.found ?? ''} ska vara ${expected}. Hämta den igen, eller som CSV.`,
    json_stat_cells: `Tabellen har ${p.found ?? ''} celler, och högst ${expected} läses. Välj färre värden där du hämtar den.`,
  };
  return `${place}: ${texts[p.kind]}`;
};
