import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEASURE_TERMS } from '../../src/parse/roles/measureTerms.ts';
import { rolesOf, shapeOf } from '../../src/parse/roles/roles.ts';
import { facts, factsOf, isPeriod } from './facts.ts';

/** 'role' or 'role unit' of each column, with '?' where the proposal is not sure. */
function told(text: string): string[] {
  return rolesOf(factsOf(text)).map(
    ({ role, unit, sure }) => `${role}${unit === null ? '' : ` ${unit}`}${sure ? '' : '?'}`,
  );
}

function shape(text: string) {
  const columns = factsOf(text);
  return shapeOf(columns, rolesOf(columns), isPeriod);
}

function wideColumns(text: string): [over: string, ...string[]] {
  const found = shape(text);
  if (found.kind !== 'wide') return [found.kind];
  return [
    found.over,
    ...found.columns.map(({ at, category, unit }) => `${at} ${category}${unit === null ? '' : ` ${unit}`}`),
  ];
}

const HOME_OFFICE = `12 months ending;PFA;Region;Offence;Rolling year total number of offences
31-03-2003;Avon;South West;Bicycle theft;3090
31-03-2003;Kent;South East;Homicide;2
31-06-2003;Devon;South West;Homicide;-3`;
const LONDON = `MajorText;MinorText;LookUp_BoroughName;202202;202203;202204
Burglary;Domestic Burglary;Camden;4;3;5
Burglary;Business Burglary;Camden;29;30;17
Theft;Bicycle Theft;Barnet;11;0;15`;
const FRANCE = `classe;annee;Code.département;Code.région;unité.de.compte;millPOP;millLOG;faits;POP;LOG;tauxpourmille
Vols avec armes;16;01;84;infraction;16;16;1437;638425;308491,16;2,25
Violences sexuelles;16;02;32;victime;16;16;1940;536136;264180,08;3,61
Violences sexuelles;17;04;84;victime;17;17;19;162565;126760,40;1,25`;
const FBI = `year;state_abbr;state_name;population;violent_crime;homicide;rape_legacy;rape_revised;robbery;property_crime;burglary;caveats
1979;AK;Alaska;406000;1994;54;292;;445;23193;5616;
1980;AL;Alabama;3769000;15578;496;1037;;4127;144372;48517;
2014;AK;Alaska;736732;4684;41;555;771;629;20334;3150;An agency changed how it reports and the year cannot be compared`;
const KOREA = `관서명;살인 발생;살인 검거;방화 발생;방화 검거
중부서;2;2;105;65
종로서;3;3;115;98
강남서;13;10;300;206`;
const STREET = `Crime ID;Month;Reported by;Falls within;Longitude;Latitude;Location;LSOA code;LSOA name;Crime type;Last outcome category;Context
${Array.from({ length: 24 }, (_, row) => `${row}f3a9c;2019-01;Kent Police;Kent Police;0.5${row};51.3${row};On or near ${row % 7} Road;E0100${row % 5};Ashford 00${row % 5};${row % 2 ? 'Burglary' : 'Drugs'};Under investigation;`).join('\n')}`;
const LOAD = `Month;Falls within;LSOA code;Crime type;Count
2018-10;Kent Police;E01000001;Burglary;4
2018-11;Essex Police;E01000002;Drugs;1
2018-11;Essex Police;E01000003;Drugs;7`;
const SDMX = `DATAFLOW;LAST UPDATE;freq;iccs;unit;geo;TIME_PERIOD;OBS_VALUE;OBS_FLAG;CONF_STATUS
ESTAT:CRIM(1.0);24/04/24 11:00;A;ICCS0101;NR;SE;2008;82;;
ESTAT:CRIM(1.0);24/04/24 11:00;A;ICCS0101;P_HTHAB;SE;2008;0.89;b;
ESTAT:CRIM(1.0);24/04/24 11:00;A;ICCS0102;NR;DK;2009;93;;`;
const SDMX_FULL = `STRUCTURE;STRUCTURE_ID;FREQ;UNIT_MEASURE;ICCS;GEO;TIME_PERIOD;OBS_VALUE;OBS_STATUS;DECIMALS
dataflow;X:Y(1.0);A;NR;ICCS0101;SE;2008;82;A;0
dataflow;X:Y(1.0);A;NR;ICCS0102;DK;2009;14;A;0`;
const TSV = `freq;iccs;unit;geo\\TIME_PERIOD;2008 ;2009 
A;ICCS0101;NR;AL;88;82
A;ICCS0101;P_HTHAB;AT;0.58;0.51
A;ICCS0102;NR;BE;204;189`;
const PKS = `Schlüssel;Tatbestand;Bundesland;erfasste Fälle;HZ;Versuche in %;aufgeklärt;Aufklärungsquote;Tatverdächtige insgesamt
010000;Mord;Bayern;98;0,7;40,1;90;91,8;120
020000;Totschlag;Bayern;198;1,5;66,0;188;94,9;240
010000;Mord;Hessen;41;0,6;39,0;40;97,6;55`;
const OWN = `value;offence;operation;region;period;unit;status;qualifier;role;replaced_by;of;source;wording;note
12;fraud;;SE;2020;report;;;item;;;bra;tolv anmälningar;
14;theft;op1;SE;2021;arrest;;min;item;;;bra;fjorton;
9;theft;op2;NO;2021;report;;;item;;;bra;nio;`;
const CHICAGO = `ID;Case Number;Date;Block;Primary Type;Description;Arrest;Domestic;Beat;District;Ward;Year;Updated On;Latitude;Longitude
${Array.from({ length: 24 }, (_, row) => `${11 + row}0042;JA${100 + row}22;2018-0${1 + (row % 9)}-11;0${row}XX MAIN ST;${row % 2 ? 'THEFT' : 'ROBBERY'};OVER $${row % 3};${row % 2 ? 'true' : 'false'};false;${row % 9}11;${row % 6};${row % 5};2018;2019-01-0${1 + (row % 9)};41.8${row};-87.6${row}`).join('\n')}`;
const STATCAN = `REF_DATE;GEO;DGUID;Violations;Statistics;UOM;UOM_ID;SCALAR_FACTOR;SCALAR_ID;VECTOR;COORDINATE;VALUE;STATUS;SYMBOL;DECIMALS
2019;Ontario;2016A35;Homicide;Actual incidents;Number;223;units;0;v1;1.1.1;254;;;0
2019;Ontario;2016A35;Homicide;Rate per 100,000 population;Rate;257;units;0;v2;1.1.2;1.7;;;2
2020;Quebec;2016A24;Robbery;Percentage change;Percent;239;units;0;v3;2.2.3;12;;;0`;

describe('layouts of publishers, with numbers made up', () => {
  test.each([
    ['Home Office', HOME_OFFICE, 'period subregion region offence count report'],
    ['London', LONDON, 'offence suboffence region count count count'],
    ['SSMSI', FRANCE, 'offence year subregion region unit other other count report population dwellings rate'],
    ['FBI', FBI, 'year regioncode region population count count count count count count count note'],
    ['Seoul', KOREA, 'region count report count arrest count report count arrest'],
    [
      'data.police.uk',
      STREET,
      'identifier period source region longitude latitude other regioncode subregion offence outcome note',
    ],
    ['counts of data.police.uk', LOAD, 'period region subregion offence count'],
    ['SDMX-CSV', SDMX, 'source other other offence unit region period count flag flag'],
    ['SDMX-CSV 2', SDMX_FULL, 'other source other unit offence region period count status other'],
    ['Eurostat TSV, its key parted', TSV, 'other offence unit region count count'],
    ['PKS', PKS, 'identifier offence region count report rate rate count cleared rate count suspect'],
    [
      'own package',
      OWN,
      'count offence operation region period unit status qualifier other other other source note note',
    ],
    [
      'Chicago',
      CHICAGO,
      'identifier identifier period other offence suboffence flag flag subregion subregion region other other latitude longitude',
    ],
    [
      'Statistics Canada',
      STATCAN,
      'period region regioncode offence unit other other other other identifier other count status flag other',
    ],
  ])('%s', (_, text, expected) => {
    expect(
      told(text)
        .map((one) => one.replace('?', ''))
        .join(' '),
    ).toBe(expected);
  });

  test('a count named so is sure, and one that mixes rates in is not', () => {
    expect(told(HOME_OFFICE).at(-1)).toBe('count report');
    expect(told(SDMX)[7]).toBe('count?');
    expect(told(TSV)[4]).toBe('count?');
  });

  test('the reason names the word as the header has it, or the content', () => {
    const reasons = (text: string) => rolesOf(factsOf(text)).map(({ reason }) => reason);
    expect(reasons(LONDON)[2]).toEqual({ by: 'name', word: 'Borough Name' });
    expect(reasons(LONDON)[3]).toEqual({ by: 'content', what: 'whole numbers' });
    expect(reasons('Region;Country;Area name;n\nA;X;A;1\nB;X;B;2')).toMatchObject([
      { word: 'Region' },
      { what: 'the same in each row' },
      { what: 'repeats Region' },
      {},
    ]);
    expect(reasons('x;Antal\nfoo;1\nbar;2')[0]).toEqual({ by: 'rest' });
  });
});

describe('shapes', () => {
  test.each([
    ['Home Office', HOME_OFFICE, { kind: 'long', count: 4 }],
    ['SSMSI', FRANCE, { kind: 'long', count: 7 }],
    ['counts of data.police.uk', LOAD, { kind: 'long', count: 4 }],
    ['SDMX-CSV', SDMX, { kind: 'long', count: 7 }],
    ['own package', OWN, { kind: 'long', count: 0 }],
    ['Statistics Canada', STATCAN, { kind: 'long', count: 11 }],
    ['data.police.uk', STREET, { kind: 'incidents' }],
    ['Chicago', CHICAGO, { kind: 'incidents' }],
    ['rates alone', 'Land;År;Brott per 100 000\nSE;2019;12\nDK;2020;13', { kind: 'rates', columns: [2] }],
  ])('%s', (_, text, expected) => {
    expect(shape(text)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ['London', LONDON, ['period', '3 202202', '4 202203', '5 202204']],
    ['Eurostat TSV', TSV, ['period', '4 2008', '5 2009']],
    ['Seoul', KOREA, ['offence', '1 살인 report', '2 살인 arrest', '3 방화 report', '4 방화 arrest']],
    [
      'FBI',
      FBI,
      [
        'offence',
        '4 violent_crime',
        '5 homicide',
        '6 rape_legacy',
        '7 rape_revised',
        '8 robbery',
        '9 property_crime',
        '10 burglary',
      ],
    ],
    ['PKS', PKS, ['unit', '3 erfasste Fälle report', '6 aufgeklärt cleared', '8 Tatverdächtige insgesamt suspect']],
    ['years with a word', 'Region;Antal 2019;Antal 2020\nSkåne;4;5\nBlekinge;7;8', ['period', '1 2019', '2 2020']],
    [
      'years with a total',
      'Region;2019;2020;2021;Total\nA;4;5;6;15\nB;7;8;9;24',
      ['period', '1 2019', '2 2020', '3 2021'],
    ],
    ['one year', 'Region;2019\nSkåne;4\nBlekinge;7', ['period', '1 2019']],
    [
      'offence and measure, in English',
      'State;Year;Murder Reported;Murder Arrests;Robbery Reported;Robbery Arrests\nA;2019;10;20;30;40\nB;2020;11;21;31;41',
      ['offence', '2 Murder report', '3 Murder arrest', '4 Robbery report', '5 Robbery arrest'],
    ],
    [
      'offences with one that no list knows',
      'STATE;YEAR;MURDER;RAPE;DACOITY\nA;2019;101;22;33\nB;2020;15;27;31',
      ['offence', '2 MURDER', '3 RAPE', '4 DACOITY'],
    ],
    [
      'units',
      'Region;År;Brott;Anmälda;Uppklarade\nA;2019;Stöld;10;2\nB;2019;Rån;11;3',
      ['unit', '3 Anmälda report', '4 Uppklarade cleared'],
    ],
    ['regions', 'Brottstyp;År;Skåne;Blekinge\nStöld;2019;10;2\nRån;2019;11;3', ['region', '2 Skåne', '3 Blekinge']],
  ])('%s', (_, text, expected) => {
    expect(wideColumns(text)).toEqual(expected);
  });
});

describe('headers in many languages', () => {
  const TEXT = ['Foo', 'Bar', 'Foo', 'Baz'];
  const NUMBERS = ['120', '3050', '18', '77'];
  test.each<[role: string, cells: readonly string[], names: string]>([
    [
      'offence',
      TEXT,
      `Brottstyp, Brott, Straftat, Tatbestand, Delikt, delito, Tipo de delito, Infraction, Délit, delitto, reato, Tipo di reato, crime,
      Crime Type, OffenceDescription, lovbruddsgruppe, Lovbrudd, Overtrædelse, rikosnimike, Soort misdrijf, Przestępstwo, 범죄명, 罪種, 罪名,
      Straftatenschlüssel, offence_code, Преступление, ICCS`,
    ],
    [
      'region',
      TEXT,
      `Region, Län, Kommun, LookUp_BoroughName, Bundesland, Kreis, Gemeinde, Département, COMUNA, Comuna, Provincia, Municipio, Estado,
      gerningskommune, Fylke, Politikreds, Kunta, Maakunta, Gemeente, Regione, Concelho e município, Województwo, 시도, 관서명, 都道府県,
      市区町村名, 地区, Регион, Police Force, Falls within, LSOA code, state_abbr, GEO, ref_area, Code.région, kommunenummer`,
    ],
    [
      'count',
      NUMBERS,
      `Antal, antal brott, Anzahl, Anzahl erfasste Fälle, erfasste Fälle, Fallzahl, Straftaten, Anmälda brott, count, Number of Offences, Total,
      OBS_VALUE, faits, nombre, Nombre de faits, hechos conocidos, Número de delitos, Casos, cantidad, Antall, anmeldte lovbrudd, Anmeldelser,
      lukumäärä, aantal, Geregistreerde misdrijven, numero di delitti, Quantidade, liczba, Počet, 건수, 발생건수, 認知件数, 件数,
      案件数量, количество преступлений, incidents, crimeCount, Tatverdaechtige, Victims, detenciones`,
    ],
    [
      'rate',
      NUMBERS,
      `HZ, Häufigkeitszahl, Haeufigkeitszahl, Häufigkeitsziffer, tauxpourmille, taux_pour_mille, Rate, crime_rate, Offences per 1000 population,
      Brott per 100 000 invånare, Anzahl pro 100.000 Einwohner, Fälle je 100 000 Einw., Antal/100 000, Tasa de delitos, Tasso di criminalità,
      Anteil, Andel, Aufklärungsquote, uppklaringsprocent, %, Versuche in %, antal (‰), Percent, pct_of_offences, violent per 100k, 검거율,
      検挙率, 인구 10만명당 발생건수, 人口10万人当たり認知件数, osuus, aandeel, Wskaźnik, Коэффициент преступности, per capita crimes, Taxa de roubos`,
    ],
    [
      'year',
      ['16', '17', '18', '18'],
      'År, Jahr, annee, Année, Año, anio, anno, ano, vuosi, jaar, Rok, 연도, 年, Год, Financial Year',
    ],
    ['month', ['1', '2', '3', '3'], 'Månad, Monat, mois, mes, mese, måned, kuukausi, maand, 월, 月, Month'],
    [
      'population',
      ['12000', '30500', '18000', '77000'],
      'POP, Folkmängd, Einwohner, población, Befolkning, väkiluku, inwoners, 인구, 人口',
    ],
    ['dwellings', NUMBERS, 'LOG, Logements, Wohnungen, viviendas, hushåll, dwellings'],
    ['sex', TEXT, 'Kön, Geschlecht, sexe, Sexo, kjønn, Køn, sukupuoli, geslacht, sesso, 성별, 性別, Victim Sex'],
    [
      'age',
      TEXT,
      'Ålder, Altersgruppe, Age group, Grupo de edad, Tranche d’âge, leeftijd, ikä, 연령대, 年齢, aldersgruppe',
    ],
    [
      'unit',
      TEXT,
      'Enhet, Einheit, unité.de.compte, unidad de medida, UNIT_MEASURE, Statistic Label, eenheid, yksikkö, 단위',
    ],
    ['source', TEXT, 'Källa, Quelle, fuente, fonte, Kilde, bron, Reported by, 출처'],
    ['note', TEXT, 'Anmärkning, Bemerkungen, caveats, observaciones, Huomautus, 비고, footnotes'],
    [
      'other',
      NUMBERS,
      'Veränderung, Year-over-year change, Rank, Vorjahr, X Coordinate, Easting, DECIMALS, insee_pop_millesime',
    ],
    ['identifier', TEXT, 'Crime ID, Case Number, diarienummer, Aktenzeichen, 연번, incident_number'],
    ['latitude', ['51.1', '51.2'], 'Latitude, lat, Breitengrad, latitud, 위도'],
    ['longitude', ['1.1', '1.2'], 'Longitude, lng, Längengrad, 경도'],
  ])('%s', (role, cells, names) => {
    for (const name of names.split(/,\s+/).map((one) => one.trim())) {
      expect([name, rolesOf([facts(name, cells)])[0]?.role]).toEqual([name, role]);
    }
  });

  test.each([
    ['Anmälda brott', 'report'],
    ['Erfasste Fälle', 'report'],
    ['hechos conocidos', 'report'],
    ['Number of offences', 'report'],
    ['Straftaten', 'report'],
    ['Tatverdächtige', 'suspect'],
    ['misstänkta personer', 'suspect'],
    ['detenidos e investigados', 'suspect'],
    ['Arrests', 'arrest'],
    ['검거건수', 'arrest'],
    ['Number of victims', 'victim'],
    ['Opfer', 'victim'],
    ['slachtoffers', 'victim'],
    ['condamnations', 'judgment'],
    ['lagförda', 'prosecuted'],
    ['uppklarade brott', 'cleared'],
    ['検挙件数', 'cleared'],
    ['Antal', null],
    ['homicide', null],
  ])('%s counts %s', (name, unit) => {
    expect(rolesOf([facts(name, NUMBERS)])[0]).toMatchObject({ role: 'count', unit });
  });

  test('what is counted is a unit of the package, or one of two that it has not', () => {
    const codes = readFileSync(new URL('../../data/units.csv', import.meta.url), 'utf8')
      .split('\n')
      .map((line) => line.split(',')[0] ?? '');
    const units = new Set(MEASURE_TERMS.map((term) => term.unit).filter((unit) => unit !== null));
    expect([...units].filter((unit) => !codes.includes(unit))).toEqual(['cleared', 'vehicle']);
  });
});

describe('what is no count', () => {
  test.each([
    [
      'numbers of areas beside their names',
      'AREA;AREA NAME;n\n7;Hollywood;1\n8;Central;2',
      ['regioncode', 'region', 'count'],
    ],
    ['a share beside whole numbers', 'Region;a;b\nX;10;1,5\nY;20;2,5', ['region', 'count', 'rate?']],
    ['percentages', 'Region;a\nX;10 %\nY;20 %', ['region', 'rate']],
    ['a numeric district', 'District;Offences\n7;10\n8;20', ['region', 'count report']],
    ['a numeric code', 'Offence Code;Number\n101;10\n102;20', ['offence', 'count']],
    ['a year', 'Year of offence;Offences\n2019;10\n2020;20', ['year', 'count report']],
    [
      'codes beside their names',
      'Offence Code;Offence;Antal\n101;Theft;1\n102;Fraud;2',
      ['identifier', 'offence', 'count'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('a column that numbers its rows', () => {
    const rows = Array.from({ length: 30 }, (_, row) => `${row};Theft;${(row * 7) % 11}`).join('\n');
    expect(told(`;Offence;n\n${rows}`)).toEqual(['identifier', 'offence', 'count']);
  });
});

describe('rivals', () => {
  test('the plainer name is the count; of two that say as much, neither is sure', () => {
    expect(told('Offence;Victims;Victims under 18\nTheft;10;2\nFraud;20;4').slice(1)).toEqual([
      'count victim',
      'other?',
    ]);
    expect(told('Offence;Antal;Count\nTheft;10;2\nFraud;20;4').slice(1)).toEqual(['count?', 'other?']);
  });

  test('a name beats content', () => {
    expect(told('Offence;x;Antal\nTheft;10;2\nFraud;20;4').slice(1)).toEqual(['other?', 'count']);
  });

  test('year and quarter stay side by side where the quarter has no year', () => {
    expect(
      told('Financial Year;Financial Quarter;Offence;Count\n2019/20;1;Theft;3\n2020/21;2;Fraud;4').slice(0, 2),
    ).toEqual(['year', 'period']);
  });

  test('month and year are parts, and a month with its year is the period', () => {
    expect(told('Year;Month;n\n2019;1;4\n2020;2;5').slice(0, 2)).toEqual(['year', 'month']);
    expect(told('Year;Month;n\n2019;2019-01;4\n2020;2020-02;5').slice(0, 2)).toEqual(['other?', 'period']);
  });
});

test('any header and content get one proposal each, and a shape that points into them', () => {
  const cell = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String), fc.constant(''));
  const column = fc.record({
    name: fc.string({ unit: 'grapheme' }),
    cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(column, { maxLength: 8 }), (given) => {
      const columns = given.map(({ name, cells }) => facts(name, cells));
      const roles = rolesOf(columns);
      expect(roles).toHaveLength(columns.length);
      const found = shapeOf(columns, roles, isPeriod);
      const places =
        found.kind === 'wide' ? found.columns.map(({ at }) => at) : found.kind === 'long' ? [found.count] : [];
      for (const at of places) expect(roles[at]?.role).toBe('count');
    }),
  );
});
