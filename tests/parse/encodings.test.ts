import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, type Encoding, encodingOf, Recoder } from '../../src/parse/text/encodings.ts';
import { encoded } from './encoders.ts';

// Made-up figures throughout; the names are real.
const tableOf = (cells: readonly string[]): string =>
  cells.map((cell, at) => `${cell};${2010 + at};${(at * 37) % 11}\n`).join('');

function recoded(bytes: Uint8Array, encoding: Pick<Encoding, 'name' | 'mark'>, piece = bytes.length || 1): string {
  const recoder = new Recoder(encoding);
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += piece) out.push(...recoder.next(bytes.subarray(at, at + piece)));
  out.push(...recoder.last());
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(out));
}

const WEST = ['windows-1252', 'macintosh', 'ibm850'];
const EAST = ['windows-1250', 'iso-8859-2', 'ibm852'];
const CYRILLIC = ['windows-1251', 'iso-8859-5'];
const FILES: readonly (readonly [language: string, encodings: readonly string[], cells: string])[] = [
  ['Swedish', WEST, 'Örebro|Gävle|Malmö|Västra Götalands län|Åldersgrupp|Misshandel|Rån|Övriga brott|Stöld'],
  ['Norwegian', WEST, 'Trøndelag|Møre og Romsdal|Tromsø|Sør-Øst politidistrikt|Måned|Skadeverk|Påtaleavgjørelse'],
  ['Danish', WEST, 'København|Region Sjælland|Hærværk|Voldtægt|Røveri|Anmeldte forbrydelser|Område|Trusler'],
  ['Finnish', WEST, 'Hämeenlinna|Jyväskylä|Seinäjoki|Etelä-Karjala|Törkeä pahoinpitely|Näpistys|Ikä|Yhteensä'],
  ['German', WEST, 'Thüringen|München|Köln|Körperverletzung|Straßenkriminalität|Betrug|Aufklärungsquote|Fälle'],
  [
    'French',
    WEST,
    'Vols dans les véhicules|Année|Département|Île-de-France|Hérault|Escroqueries|Trafic de stupéfiants',
  ],
  ['Spanish', WEST, 'Cádiz|Córdoba|Cataluña|Robos con violencia e intimidación|Tráfico de drogas|Año|Daños'],
  ['Portuguese', WEST, 'São Paulo|Maranhão|Furto em residência|Homicídio|Violência doméstica|Município|Região'],
  ['Icelandic', ['windows-1252'], 'Höfuðborgarsvæðið|Þjófnaður|Kynferðisbrot|Umferðarlagabrot|Mánuður|Fjöldi brota'],
  ['Polish', EAST, 'Łódź|Kraków|Gdańsk|Śląskie|Kradzież z włamaniem|Zabójstwo|Województwo|Ogółem|Rozbój'],
  ['Czech', EAST, 'Středočeský kraj|Plzeňský kraj|České Budějovice|Vraždy|Loupeže|Znásilnění|Zjištěno|Měsíc'],
  ['Slovak', EAST, 'Trenčiansky kraj|Žilinský kraj|Krádeže vlámaním|Lúpež|Znásilnenie|Spáchané|Ľubovňa|Košický kraj'],
  ['Hungarian', EAST, 'Győr-Moson-Sopron|Székesfehérvár|Emberölés|Lopás|Rablás|Nő|Év|Regisztrált bűncselekmények'],
  ['Croatian', EAST, 'Šibensko-kninska|Međimurska|Teška krađa|Razbojništvo|Županja|Općina|Muškarci|Prijevara'],
  ['Slovene', EAST, 'Škofja Loka|Črnomelj|Tatvina|Telesna poškodba|Nasilje v družini|Občina|Moški|Požig|Žrtve'],
  [
    'Turkish',
    ['windows-1254', 'ibm857'],
    'Şanlıurfa|Muğla|İzmir|Hırsızlık|Öldürme|Yağma|Dolandırıcılık|Suç türü|Kadın',
  ],
  [
    'Lithuanian',
    ['windows-1257', 'iso-8859-13'],
    'Šiaulių apskritis|Panevėžio|Plėšimas|Nužudymas|Vagystė|Mėnuo|Iš viso',
  ],
  [
    'Latvian',
    ['windows-1257', 'iso-8859-13'],
    'Rīga|Latgales reģions|Zādzība|Laupīšana|Slepkavība|Krāpšana|Mēnesis|Gads',
  ],
  ['Estonian', ['windows-1257'], 'Põhja prefektuur|Pärnu|Võru|Röövimine|Vägistamine|Mõrv ja tapmine|Aasta|Süüteod'],
  ['Russian', [...CYRILLIC, 'koi8-r', 'ibm866', 'x-mac-cyrillic'], 'Краснодарский край|Москва|Кражи|Грабежи|Убийство'],
  ['Ukrainian', [...CYRILLIC, 'koi8-u'], 'Вінницька область|Київ|Крадіжка|Умисне вбивство|Розбій|Рік|Усього|Вік'],
  ['Bulgarian', CYRILLIC, 'София|Кърджали|Кражба|Телесна повреда|Престъпления срещу собствеността|Мъже|Общо'],
  ['Serbian', CYRILLIC, 'Београд|Шумадијска област|Крађа|Разбојништво|Насиље у породици|Мушкарци'],
  ['Greek', ['windows-1253', 'iso-8859-7'], 'Αττική|Θεσσαλονίκη|Κλοπές|Ληστείες|Ανθρωποκτονίες|Έτος|Σύνολο'],
  ['Hebrew', ['windows-1255', 'iso-8859-8'], 'ירושלים|חיפה|עבירות רכוש|גניבת רכב|שוד|שנה'],
  ['Arabic', ['windows-1256', 'iso-8859-6'], 'القاهرة|الرياض|السرقة|القتل العمد|المخدرات|السنة|المجموع'],
  ['Thai', ['windows-874'], 'กรุงเทพมหานคร|เชียงใหม่|ลักทรัพย์|ทำร้ายร่างกาย|จังหวัด|คดีอาญา'],
  [
    'Japanese',
    ['shift_jis', 'euc-jp', 'iso-2022-jp'],
    '窃盗|殺人|強盗|自転車盗|ひったくり|オートバイ盗|東京都|北海道|認知件数',
  ],
  ['Simplified Chinese', ['gb18030'], '盗窃|抢劫|故意伤害|北京市|广东省|刑事案件|年份|合计'],
  ['Traditional Chinese', ['big5'], '竊盜|強盜|故意殺人|臺北市|新北市|發生件數|總計'],
  ['Korean', ['euc-kr'], '영등포서|강남서|절도|살인|발생건수|검거건수|서울특별시'],
];
const CASES = FILES.flatMap(([language, names, cells]) => names.map((name) => ({ language, name, cells })));

describe('a file without a mark', () => {
  test.each(CASES)('in $language and $name is read as it was written', ({ name, cells }) => {
    const text = tableOf(cells.split('|'));
    const bytes = encoded(text, name);
    const encoding = encodingOf(bytes, true);
    expect(recoded(bytes, encoding)).toBe(text);
    expect(encoding).toMatchObject({ mark: 0, known: 'guess' });
  });

  test.each([
    ['windows-1252', 'Örebro'],
    ['windows-1252', 'Vols dans les véhicules'],
    ['windows-1251', 'Краснодарский край'],
    ['koi8-r', 'Краснодарский край'],
    ['euc-kr', '영등포서'],
    ['shift_jis', '窃盗'],
    ['windows-1250', 'Łódź'],
  ])('in %s is known by the one cell %s', (name, cell) => {
    expect(encodingOf(encoded(`a,b\n${cell},1\n`, name), true)).toMatchObject({ name, words: expect.any(Array) });
  });

  test.each([
    ['windows-1250', 'Maloljetnici|Iznuda|Općina|Prijetnja|Godina'],
    ['windows-1250', 'Posilstvo|Občutno|Celje|Goljufija|Skupaj'],
    ['windows-1257', 'Olaine|Gads|Jēkabpils|Kurzeme|Sievietes'],
    ['windows-1252', 'Ofredande|Luleå|Misshandel|Klotter|Fickstölder'],
  ])('in %s is known by its other words, where one name alone is not enough: %s', (name, cells) => {
    expect(encodingOf(encoded(tableOf(cells.split('|')), name), true).name).toBe(name);
  });

  test('names the words that decide, and what else they could be', () => {
    const { name, words, others } = encodingOf(
      encoded('Považská Bystrica;1\nKrádeže;2\nĽubovňa;3\n', 'iso-8859-2'),
      true,
    );
    expect(words.length).toBeGreaterThan(0);
    expect(words.every((word) => /[^\0-\x7f]/.test(word))).toBe(true);
    expect([name, ...others]).toEqual(expect.arrayContaining(['iso-8859-2']));
    expect(others).not.toContain(name);
  });

  test.each([
    ['€', 'windows-1252', 'Montant (€);Année\n12;2020\n'],
    ['œ', 'iso-8859-15', 'Mœurs;Année\nManœuvres;Hérault\nCœur d’été;3\n'.replace('’', "'")],
    ['–', 'windows-1252', 'Örebro;2019 – 2020\n'],
  ])('keeps %s of %s', (_, name, text) => {
    const bytes = encoded(text, name);
    expect(recoded(bytes, encodingOf(bytes, true))).toBe(text);
  });

  test('of mostly UTF-8 is a guess at UTF-8, and its broken bytes are refused', () => {
    const bytes = [
      ...encoded('Malmö;Örebro;Gävle;Umeå;Luleå;Borås;Växjö\n', 'utf-8'),
      ...encoded('Piteå\n', 'windows-1252'),
    ];
    const encoding = encodingOf(Uint8Array.from(bytes), true);
    expect(encoding).toMatchObject({ name: 'utf-8', known: 'guess' });
    expect(() => recoded(Uint8Array.from(bytes), encoding)).toThrow(TypeError);
  });

  test('is judged by its first bytes, wherever they are cut', () => {
    const text = tableOf(['窃盗', '殺人', '自転車盗', 'ひったくり', '東京都', '認知件数']);
    for (const name of ['shift_jis', 'euc-jp', 'utf-8']) {
      const bytes = encoded(text, name);
      for (let end = 30; end <= bytes.length; end++) expect(encodingOf(bytes.subarray(0, end), false).name).toBe(name);
    }
  });
});

describe('what is sure', () => {
  test.each([
    ['utf-8', 'Malmö,1\n', false, 'utf-8'],
    ['utf-8', 'Malmo,1\n', false, 'ascii'],
    ['utf-8', '', false, 'ascii'],
    ...['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'].map(
      (name) => [name, 'Malmö,1\n', true, 'mark'] as const,
    ),
  ] as const)('%s %j', (name, text, mark, known) => {
    const bytes = encoded(`${mark ? '\ufeff' : ''}${text}`, name);
    const encoding = encodingOf(bytes, true);
    expect(encoding).toMatchObject({ name, known, words: [], others: [] });
    expect(recoded(bytes, encoding)).toBe(text);
  });

  test('UTF-8 that is cut within its last letter is broken, and is none of it where the file goes on', () => {
    const cut = encoded('Örebro;Gävle;Malmö;Umeå', 'utf-8').slice(0, -1);
    expect(encodingOf(cut, false).known).toBe('utf-8');
    expect(encodingOf(cut, true).known).toBe('guess');
  });
});

describe('UTF-16 and UTF-32 without a mark', () => {
  const texts = ['Region;2020\nOrebro;1\n', 'Москва;2020\nУфа;1\n', '東京都,窃盗\n北海道,殺人\n'];
  const names = ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'];
  test.each(names.flatMap((name) => texts.map((text) => [name, text])))('%s %j', (name, text) => {
    const bytes = encoded(text ?? '', name ?? '');
    const encoding = encodingOf(bytes, true);
    expect(encoding).toMatchObject({ name, mark: 0, known: 'guess' });
    expect(recoded(bytes, encoding)).toBe(text);
  });
});

describe('recoding', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('aå1,\n窃盗ひЖ😀')) });
  const unicode = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be');

  test('gives the same text whatever the cuts', () => {
    fc.assert(
      fc.property(letters, unicode, fc.integer({ min: 1, max: 9 }), fc.boolean(), (text, name, piece, marked) => {
        const bytes = encoded(`${marked ? '\ufeff' : ''}${text}`, name);
        const mark = marked ? bytes.length - encoded(text, name).length : 0;
        expect(recoded(bytes, { name, mark }, piece)).toBe(text);
      }),
    );
  });

  test.each(CASES)('of $name reads $language byte by byte', ({ name, cells }) => {
    expect(recoded(encoded(cells, name), { name, mark: 0 }, 1)).toBe(cells);
  });

  test.each([
    ['utf-8', [0x4d, 0xf6, 0x0a]],
    ['utf-8', [0xc3]],
    ['windows-1252', [0x81]],
    ['windows-1253', [0xd2]],
    ['shift_jis', [0x82]],
    ['utf-16le', [0x00, 0xd8, 0x41, 0x00]],
    ['utf-32le', [0x00, 0x00, 0x11, 0x00]],
    ['utf-32be', [0x00, 0x00, 0x00]],
  ])('refuses what is not of %s', (name, bytes) => {
    expect(() => recoded(Uint8Array.from(bytes), { name, mark: 0 })).toThrow(TypeError);
  });

  test('is there for every encoding that can be chosen', () => {
    for (const name of ENCODINGS) expect(recoded(encoded('Malmo,1\n', name), { name, mark: 0 })).toBe('Malmo,1\n');
    expect(new Set(ENCODINGS).size).toBe(ENCODINGS.length);
  });
});

test('any bytes have an encoding, and its text or a TypeError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (bytes, whole) => {
      const encoding = encodingOf(bytes, whole);
      try {
        recoded(bytes, encoding);
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
      }
    }),
  );
});
