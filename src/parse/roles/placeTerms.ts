import { type Term, terms } from './terms.ts';

/** Words for places, from countries down to the smallest areas, and for codes. */
export const PLACE_TERMS: readonly Term[] = [
  ...terms('region', 'country, country name, pays, país, paese, land name, maa, kraj, země, 국가, 国, страна', {
    level: 0,
  }),
  ...terms(
    'region',
    `region, regions, regional, region name, région, región, regione, regiao, regio, regional unit, land, bundesland, state,
    state name, province, provincia, provinces, provinsi, estado, uf, autonomous community, ccaa, comunidad autonoma,
    comunidades autonomas, geo, geography, geographie, geografia, ref area, reference area, reporter, territory, territorio,
    territorios, territoire, nuts, nuts1, nuts2, nuts3, falls within, force, force name, police force, police force name,
    politieregio, polisregion, politikreds, politidistrikt, *politidistrikt, alue, maakunta, landsdel, area, area name, zone,
    gebiet, område, location name, województwo, 시도, 시도명, 시도별, 지역, 지역명, 지역별, *지역, 都道府県, 都道府県名, 地域,
    地区, 省份, 省, регион, субъект, субъект рф, область, garda region`,
    { level: 1 },
  ),
  ...terms(
    'region',
    `pfa, police force area, csp, csp name, county, county name, län, lan, département, departement, dep, departamento,
    fylke, *fylke, amt, kreis, landkreis, polizeipräsidium, dienststelle, agency, agency name, department, division,
    garda division, police division, jurisdiction, wojewodztwo, okres, isla, circondario`,
    { level: 2 },
  ),
  ...terms(
    'region',
    `municipality, municipalities, kommun, kommune, *kommune, gemeinde, *gemeinde, gemeente, *gemeente, gemeenten,
    commune, communes, municipio, município, comuna, comune, kunta, *kunta, city, cities, town, ville, ciudad, cidade, stadt,
    stad, borough, borough name, lad, local authority, local authority district, ladnm, lga, local government area, gmina, obec,
    powiat, cma, village, postnummer, 시군구, 시군구명, 시군구별, 市区町村, 市区町村名, 市町村, 区市町村, город, codgeo,
    codgeo 2023, codgeo 2024, codgeo 2025`,
    { level: 3 },
  ),
  ...terms(
    'region',
    `district, distrito, distrikt, bezirk, stadtteil, stadsdel, ward, ward name, wijk, wijken, wijken en buurten, barrio, bairro,
    neighbourhood, neighborhood, hood, quartier, quartiere, station, station name, police station, comisaria, precinct, suburb,
    community area, sector, garda station, postal code, postcode, zip, 관서, 관서명, 경찰서, 경찰서명, 警察署, 警察署名, 区`,
    { level: 4 },
  ),
  ...terms(
    'region',
    'lsoa, lsoa name, lsoa 2011, lsoa 2021, msoa, msoa name, beat, beats, iris, buurt, buurten, deso, nta',
    {
      level: 5,
    },
  ),
  ...terms('region', '*町丁目, 町丁目, 市区町丁, 大字', { level: 5 }),
  ...terms(
    'region',
    'location, address, adress, adresse, dirección, block, street, gata, rue, via, adres, place, platz, plats',
    {
      level: 9,
    },
  ),
  ...terms(
    'regioncode',
    `state abbr, abbr, state code, fips, fips code, geoid, dguid, regionkode, kommunenummer, kommunenr, *kommunkod, regionkod,
    länskod, kommunkod, *kommunenummer, ags, insee, cve ent, cve mun, ibge, lsoa11cd, lad code, ladcd, pfa code, ons code, ori,
    geocode, geo code, ref area code, 지역코드, 行政区域コード, 市区町村コード, area code, gemeindeschlüssel,
    amtlicher gemeindeschlüssel, codice istat`,
  ),
  ...terms(
    'code',
    `code, codes, cod, cd, kod, kode, *kode, koodi, *koodi, codice, código, schlüssel, *schlüssel, schluessel, key, clave,
    straftatenschlüssel, brottskod,
    iso, *코드, *コード, 代码, 编码, код`,
  ),
];

/** Words for time. */
export const TIME_TERMS: readonly Term[] = [
  ...terms(
    'period',
    `period, periods, time period, period name, time, tid, zeit, zeitraum, temps, tiempo, tempo, aika, periodo, período, periode,
    perioden, ajanjakso, date, datum, dato, fecha, =data, päivämäärä, ref date, reference date, months ending, month ending,
    year ending, quarter ending, quarter, quarters, kvartal, quartal, trimestre, trimester, kwartaal, neljännes, vuosineljännes,
    financial quarter, week, vecka, woche, semaine, semana, viikko, uge, uke, year month, yearmonth, month year, ym, yyyymm,
    rok miesiac, 기간, 일자, 날짜, 년월, *년월, 연월, *일자, 期間, 年月, 年月日, *年月日, 日期, 日付, дата, период, time period code,
    tlist q1, tlist a1, tlist m1, occurred on, occurrence date, date occ, date rptd, incident date, offence date`,
  ),
  ...terms(
    'year',
    `year, years, yr, år, jahr, *jahr, année, annee, annees, =an, año, años, anio, anno, ano, vuosi, jaar, rok, jaren,
    financial year, fiscal year, calendar year, 년, 연도, *연도, 년도, *년도, 年, 年度, 年份, 年次, год`,
  ),
  ...terms(
    'month',
    `month, months, month name, månad, monat, mois, mes, mese, mês, måned, kuukausi, maand, maanden, miesiąc, měsíc, 월, 月, 月份,
    месяц`,
  ),
  ...terms(
    'day',
    'day, weekday, dag, =tag, wochentag, veckodag, jour, día, dia, giorno, päivä, dzień, 일, 요일, 日, день',
  ),
];
