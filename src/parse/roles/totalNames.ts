import { headerWords } from './headerWords.ts';

function phrases(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((entry) => plain(entry)));
}

function plain(text: string): string {
  return headerWords(text)
    .map((word) => word.plain)
    .join(' ');
}

/** Words that say a total at the beginning of a label, whatever follows: 'Total fraud offences' is the total of frauds. */
const LEADING = phrases(
  `total, totals, totalt, totale, totaal, totais, totales, summa, samtliga, insgesamt, gesamt, zusammen, ensemble des, i alt, ialt, samlet,
  yhteensä, grand total, sub total, subtotal, sous total, delsumma, zwischensumme, ogółem, razem, celkem, итого, всего, всего по`,
);

/** Words that say so at the end of a label: 'Straftaten insgesamt', 'Bedrägeribrott totalt'. */
const TRAILING = phrases(
  `total, totals, totalt, totaal, subtotal, insgesamt, gesamt, zusammen, yhteensä, i alt, ialt, en total, au total, in totale, en conjunto,
  ogółem, razem, celkem, всего, 합계, 총계, 소계, 総数, 合計`,
);

/** Labels that are a total as a whole. */
const WHOLE = phrases(
  `합 계, all, alla, alle, alles, alt, tous, toutes, ensemble, todos, todas, todo, tutti, tutte, kaikki, sum, overall, aggregate, t total, tot, 합계, 계, 총계,
  소계, 전체, 합, 計, 合計, 総計, 総数, 总计, 合计, 总数, 小计, 全部, все, both sexes, båda könen, total both sexes, męzczyzni i kobiety,
  hela riket, riket, hela landet, hele landet, hele riket, hele danmark, koko maa, whole country, nationwide, national, national total, nacional,
  total nacional, england and wales, england wales, bundesgebiet, bundesgebiet insgesamt, bundesrepublik deutschland, france entière,
  france métropolitaine, france metropolitaine, cały kraj, celá čr, 전국, 全国, 全國, в целом по стране, 総合計`,
);

/** What 'all' must speak of to name a total, since 'alla' and 'alle' are other words in Italian and 'all other' is a rest. */
const ALL = phrases(
  'all, alla, alle, tous les, toutes les, todos los, todas las, todos os, todas as, tutti i, tutte le, kaikki',
);
const GENERIC = phrases(
  `offences, offence, offenses, offense, crime, crimes, reports, regions, areas, forces, ages, sexes, genders, persons, categories, types, months, years,
  countries, boroughs, districts, brott, brottstyper, anmälda, åldrar, kön, län, kommuner, regioner, straftaten, delikte, altersgruppen, länder,
  infractions, délits, faits, âges, régions, departements, delitos, crímenes, edades, provincias, infracciones, crimes, idades, reati, delitti, età,
  rikokset, rikosnimikkeet, iät, lovbrudd, lovbruddsgrupper, lovbruddsgruppe, forbrydelser, overtrædelser, aldre, misdrijven, delicten, leeftijden,
  gemeenten, alder`,
);
const REST = phrases(
  `other, others, övriga, övrig, andra, andere, anderen, sonstige, autres, autre, otros, otras, outros, outras, øvrige, andre, muut, altri, altre, overige,
  inne, ostatní`,
);

/** 'EU27_2020', 'EA19' and their like: unions of countries. */
const UNION = /^(?:EU|EA|EEA|EFTA)\d{2}(?:_\d{4})?$/;

/**
 * Whether a label names a total over others: as a whole ('Ensemble', '합계', '_T'), by how it begins ('Total fraud offences', a
 * total within fraud; 'All offences' but not 'All other offences'), or by how it ends ('Straftaten insgesamt'). Of places
 * those that can be nothing else ('Hela riket', 'England and Wales', 'EU27_2020'), not countries, which stand in lists of
 * countries too. It says nothing of which labels the total is over.
 */
export function namesTotal(label: string): boolean {
  const trimmed = label.trim();
  if (trimmed === '_T' || UNION.test(trimmed)) return true;
  const words = plain(label).split(' ');
  const whole = words.join(' ');
  if (WHOLE.has(whole)) return true;
  for (let length = 1; length <= 3; length++) {
    const head = words.slice(0, length).join(' ');
    if (LEADING.has(head) || (words.length > length && TRAILING.has(words.slice(-length).join(' ')))) return true;
    if (!ALL.has(head)) continue;
    const next = words.slice(length, length + 3);
    if (!next.some((word) => REST.has(word)) && next.some((word) => GENERIC.has(word))) return true;
  }
  return false;
}

const SMALL = phrases(
  'of, the, de, des, os, as, los, las, les, i, le, der, recorded, reported, registered, and, police, anmälda, number',
);

/** Whether a label names a total and nothing that it is limited to: 'Total', 'All offences', not 'Total fraud offences'. */
export function namesGrandTotal(label: string): boolean {
  if (!namesTotal(label)) return false;
  const whole = plain(label);
  if (WHOLE.has(whole) || LEADING.has(whole)) return true;
  const limits = whole
    .split(' ')
    .filter((word) => ![LEADING, TRAILING, ALL, GENERIC, SMALL, WHOLE].some((set) => set.has(word)));
  return limits.length === 0 || /^(?:t|eu|ea|eea|efta)\d*$/.test(limits.join(''));
}
