import { type Term, terms } from './terms.ts';

const COUNTED: readonly (readonly [unit: string, list: string])[] = [
  [
    'report',
    `reports, reported, recorded, registered, recorded offences, reported offences, recorded crime, recorded crimes, reported crimes,
    number of offences, actual incidents, total number of offences, cases, recorded cases, occurrences, occurrence, complaints, anmälda,
    anmälda brott, antal anmälda brott, anmälningar, anmälan, erfasste fälle, erfasst, erfasste, fälle, fallzahl, fallzahlen, bekannt gewordene fälle,
    faits, faits constatés, constatés, hechos, hechos conocidos, conocidos, denuncias, casos, denuncias presentadas, carpetas de investigacion,
    delitti denunciati, denunciati, reati denunciati, anmeldelser, anmeldte, anmeldte lovbrudd, anmeldte forbrydelser, anmeldt, ilmoitetut,
    ilmoitetut rikokset, tietoon tulleet, geregistreerde misdrijven, geregistreerd, aangiften, ocorrências, ocorrencias, crimes registados,
    participações, przestępstwa stwierdzone, stwierdzone, 발생, *발생, 발생건수, *발생건수, 認知, *認知, 認知件数, *認知件数, 立案, 立案数,
    зарегистрировано, зарегистрированных`,
  ],
  [
    'arrest',
    `arrests, arrest, arrested, persons arrested, gripna, gripande, gripanden, festnahmen, festgenommene, arrestations, interpellations,
    detenciones, detenidos, arresti, arrestati, arrestasjoner, anholdelser, pidätykset, aanhoudingen, detenções, detidos, zatrzymani,
    검거, *검거, 검거건수, *검거건수, 검거인원, *검거인원, 検挙人員, *検挙人員`,
  ],
  [
    'suspect',
    `suspects, suspect, suspected, offenders, persons suspected, misstänkta, misstänkta personer, tatverdächtige, tatverdächtigen, *tatverdächtige,
    tv, mis en cause, mises en cause, detenidos e investigados, investigados, imputados, sospechosos, indagati,
    persone denunciate, mistenkte, siktede, sigtede, sigtelser, epäillyt, verdachten, arguidos, suspeitos, podejrzani, podezřelí, 피의자, *피의자,
    被疑者, 嫌疑人`,
  ],
  [
    'victim',
    `victims, victim, brottsoffer, opfer, victimes, victimas, víctimas, victimizaciones, victimaciones, ofre, slachtoffers, vittime,
    vítimas, uhrit, pokrzywdzeni, oběti, 피해자, *피해자, 被害者, *被害者数, потерпевшие`,
  ],
  [
    'judgment',
    `judgments, judgements, convictions, convicted, sentenced, domar, domslut, verurteilungen, verurteilte, condamnations, condamnés, condenas,
    condenados, sentencias, condanne, condannati, domfellelser, straffedomme, domme, tuomiot, veroordelingen, condenações, skazani`,
  ],
  ['prosecuted', 'prosecuted, prosecutions, lagförda, lagföringar, lagföringsbeslut'],
  ['charge', 'charges, charges laid'],
  ['incident', 'incidents, number of incidents, händelser, vorfälle, incidentes, incidenten, hendelser, hændelser'],
  [
    'cleared',
    `cleared, clearances, cleared offences, solved, uppklarade, uppklarade brott, personuppklarade, personuppklarade brott, aufgeklärt, aufgeklärte, aufgeklärte fälle,
    élucidés, elucides, faits élucidés, esclarecidos, hechos esclarecidos, opklarede, oppklarte, oppklarte lovbrudd, opgehelderd,
    opgehelderde misdrijven, selvitetyt, selvitetyt rikokset, wykryte, objasněno, 検挙, *検挙, 検挙件数, *検挙件数, раскрыто`,
  ],
  [
    'vehicle',
    '=vehicles, number of vehicles, =fordon, antal fordon, =fahrzeuge, =véhicules, nombre de véhicules, =vehículos',
  ],
];

/** Words for counts, rates and what rates are taken of. */
export const MEASURE_TERMS: readonly Term[] = [
  ...COUNTED.flatMap(([unit, list]) => terms('count', list, { unit, level: 2 })),
  ...terms('count', 'obs value, =value, =values, =värde, =valeur, =valor, =wert, =valore, =verdi, =waarde, =arvo', {
    level: 1,
  }),
  ...terms(
    'count',
    `count, counts, cnt, antal, antall, anzahl, *anzahl, nombre, effectif, effectifs, total number, total number of, number, number of, num, nb,
    =n, número, numero, número de, cantidad, quantidade, quantità, conteo, total, totals, totalt, insgesamt, summa, *zahl,
    lukumäärä, määrä, yhteensä, aantal, totaal, liczba, ilość, počet, 건수, *건수, 합계, 계, 수, 人数, 件数, *件数, 总数, 総数, 合計,
    数量, количество, число, всего, incident count, crime count, offence count`,
    { level: 2 },
  ),
  ...terms(
    'rate',
    `rate, rates, ratio, ratios, taux, *taux, tauxpourmille, tasa, tasas, tasso, tassi, taxa, taxas, quote, *quote, *quoten, quotient, hz, aq, häufigkeitszahl,
    häufigkeitsziffer, *häufigkeitszahl, tvbz, *belastungszahl, *ziffer, rate pro, kriminalitätsrate, *itätsrate, *ungsrate, andel,
 anteil, *anteil, anteile, pct, percent, percentage, perc, procent, *procent, prosent, *prosent, prozent, *prozent, pourcentage,
    porcentaje, porcentagem, percentuale, percentagem, percentages, prosentti, osuus, *osuus, aandeel, *percentage, share, per capita,
    per inhabitant, promille, pour mille, por mil, per mille, pr 1000, average, mean, moyenne, =media, medel, medelvärde, durchschnitt,
    promedio, média, gjennomsnitt, gennemsnit, keskiarvo, gemiddelde, średnia, indice, wskaźnik, współczynnik, podíl, ophelderingspercentage,
    uppklaringsprocent, oppklaringsprosent, 비율, *비율, *율, *률, *率, 比率, 割合, коэффициент, доля, процент, density, densité`,
  ),
  ...terms(
    'population',
    `population, populations, pop, inhabitants, residents, folkmängd, befolkning, *befolkning, invånare, einwohner, *einwohner, *einwohnerzahl, einwohnerzahl, bevölkerung,
    *bevölkerung, habitants, población, habitantes, popolazione, abitanti, população, folketall, folketal, innbyggere, indbyggere, väestö, väkiluku,
    asukkaat, asukasluku, inwoners, bevolking, ludność, obyvatelstvo, obyvatel, 인구, *인구, *인구수, 인구수, 人口, *人口, население`,
  ),
  ...terms(
    'dwellings',
    `=log, insee log, dwellings, dwelling, households, housing units, bostäder, hushåll, wohnungen, haushalte, logements, ménages, viviendas, hogares,
    abitazioni, famiglie, alojamentos, boliger, husstande, asunnot, woningen, huishoudens, mieszkania, 가구수, 세대수, 世帯数`,
  ),
];
