import { type Term, terms } from './terms.ts';

/** Words for all that stands beside the numbers. */
export const ATTRIBUTE_TERMS: readonly Term[] = [
  ...terms(
    'unit',
    `unit, units, unit measure, unit of measure, measure, measures, measure name, measure names, uom, enhet, mått, tabellinnehåll,
    statistikvariabel, unité, unité de compte, unite de compte, einheit, zähleinheit, unidad, unidad de medida, unità, unità di misura,
    eenheid, yksikkö, unidade, unidade de medida, enhed, statistic, statistics, statistic label, tiedot, statistikkvariabel, jednostka,
    měrná jednotka, counting unit, 단위, 単位, 单位, единица измерения`,
  ),
  ...terms(
    'operation',
    'operation, insats, opération, operación, operazione, operasjon, operaatio, operatie, operação, operacja',
  ),
  ...terms(
    'status',
    'status, obs status, tila, estado del dato, est diffuse, diffuse, value status, observation status, statut, stato',
  ),
  ...terms(
    'flag',
    'flag, flags, obs flag, conf status, flagga, drapeau, symbol, =terminated, footnote symbol, notes flag, confidentiality',
  ),
  ...terms('qualifier', 'qualifier, kvalifikator, bound'),
  ...terms(
    'source',
    `source, sources, data source, reported by, källa, quelle, fuente, fonte, kilde, lähde, bron, źródło, zdroj, 출처, 出典, 来源,
    источник, dataflow, structure id, publisher`,
  ),
  ...terms(
    'note',
    `note, notes, comment, comments, caveat, caveats, remark, remarks, footnote, footnotes, wording, context, anmärkning, kommentar, bemerkung,
    anmerkung, bemerkungen, remarque, remarques, commentaire, nota, notas, observaciones, observações, osservazioni, merknad, bemærkning,
    huomautus, lisätieto, opmerking, toelichting, uwagi, poznámka, 비고, 備考, 备注, примечание`,
  ),
  ...terms(
    'identifier',
    `id, ids, crime id, case id, uuid, guid, objectid, object id, fid, row id, =index, =nr, =no, =№, =row, =lfd nr, case number, case no,
    incident number, incident no, event number, report number, report no, reference number, crime reference, crime reference number, dr no,
    complaint number, cmplnt num, offence number, crime number, ärendenummer, diarienummer, löpnummer, aktenzeichen, vorgangsnummer, identifiant, expediente,
    numero de expediente, folio, identificador, saksnummer, sagsnummer, tunnus, zaaknummer, vector, 연번, 순번, 番号, 编号, 序号, номер`,
  ),
  ...terms(
    'latitude',
    'latitude, lat, latitud, latitudine, breitengrad, breddgrad, breddegrad, leveysaste, breedtegraad, 위도, 緯度, 纬度, широта',
  ),
  ...terms(
    'longitude',
    'longitude, lon, lng, =long, longitud, longitudine, längengrad, längdgrad, lengdegrad, længdegrad, pituusaste, lengtegraad, 경도, 経度, 经度, долгота',
  ),
  ...terms(
    'outcome',
    `outcome, outcomes, last outcome category, outcome type, outcome group, disposition, resolution, status desc, case status, utfall, ausgang,
    resultado, esito, utfald, udfald, lopputulos, uitkomst, desfecho`,
  ),
  ...terms(
    'sex',
    `sex, gender, kön, geschlecht, sexe, sexo, género, sesso, genere, kjønn, køn, sukupuoli, geslacht, płeć, pohlaví, 성별, 性別, 性别, пол,
    victim sex, vict sex, suspect sex, perpetrator sex, sex of victim`,
  ),
  ...terms(
    'age',
    `age, ages, age group, age range, ålder, *ålder, åldersgrupp, alter, altersgruppe, altersklasse, âge, tranche d âge, classe d âge, edad,
    grupo de edad, rango de edad, età, classe di età, idade, faixa etária, grupo etário, alder, *alder, aldersgruppe, ikä, ikäryhmä, leeftijd,
    leeftijdsgroep, wiek, věk, 연령, 연령별, 연령대, 나이, 年齢, 年齢別, 年齢層, 年龄, возраст, victim age, vict age, suspect age, age of victim,
    perpetrator age`,
  ),
  // What must be taken for none of the above, though their words stand in it.
  ...terms(
    'other',
    `mill pop, mill log, millésime, insee pop millesime, insee log millesime, complement info, complement info nombre, complement info taux, complementinfoval, complementinfotaux,
    structure, structure name, freq, frequency, decimals, unit mult, scalar factor, scalar id, uom id, coordinate, last update, updated,
    updated on, update date, modified, extraction date, release date, publication date, rank, ranking, rang, change, difference, veränderung,
    *veränderung, veränderung absolut, förändring, differenz, évolution, variation, variación, variazione, variação, endring, ændring, muutos,
    verandering, previous, previous year, föregående, föregående år, vorjahr, rolling average, year over year, diff,
    role, replaced by, =of, easting, northing, x coordinate, y coordinate, x coord, y coord, geometry, geom, wkt, shape area, shape length,
    area km2, time occ, hour, hours, timme, stunde, uhrzeit, heure, hora, ora, 시간, 時間, mocodes, premis, weapon used, budget, cost, costs,
    증감, 増減, 增减, ethnicity, race, nationality, part 1 2, days, age days`,
  ),
];
