import { getISOWeek, getISOWeekYear, parseISO } from 'date-fns';
import { describe, expect, test } from 'vitest';
import { type Period, periodOf } from '../../src/domain/domain.ts';
import { en } from '../../src/words/en.ts';
import { publishWords as publishEn } from '../../src/words/publish.en.ts';
import { publishWords as publishSv } from '../../src/words/publish.sv.ts';
import { sv } from '../../src/words/sv.ts';
import { drawnSpeech, inSentence, speak, wholeSpeech } from '../../src/words/words.ts';

function period(code: string): Period {
  const found = periodOf(code);
  if (found === null) throw new Error(code);
  return found;
}

describe('numbers and dates are said in the language of the reader', () => {
  const [swedish, english] = [speak('sv'), speak('en')];

  test('numbers', () => {
    expect(swedish.whole(11760)).toBe('11\u00a0760');
    expect(english.whole(11760)).toBe('11,760');
    expect(swedish.percent(84.6)).toBe('85\u00a0%');
    expect(english.change(-12.4)).toBe('-12%');
    expect([english.rate(1.107), english.rate(23.456), english.rate(2858.4)]).toEqual(['1.11', '23.5', '2,858']);
  });

  test('whole numbers and lists, as the browser’s own forms say them', () => {
    for (const [speech, locale] of [
      [swedish, 'sv-SE'],
      [english, 'en-GB'],
    ] as const) {
      const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
      for (const value of [0, 7, 999, 1000, 11760, 999_999, 1_000_000, 12_345_678_901, -4, -1234, 2.5])
        expect(speech.whole(value)).toBe(numbers.format(value));
      const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
      for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']])
        expect(speech.list(items)).toBe(lists.format(items));
      const plurals = new Intl.PluralRules(locale);
      for (const value of [0, 0.5, 1, 1.5, 2, 21, 101, 1000])
        expect(speech.isOne(value)).toBe(plurals.select(value) === 'one');
    }
  });

  test('periods, as precise as they are known and no more', () => {
    expect(english.period(period('2018-10'))).toBe('October 2018');
    expect(swedish.period(period('2020-W07'))).toBe('vecka 7 2020');
    expect(english.span(period('2022-10-11'), period('2022-10-14'))).toBe('11–14 October 2022');
    expect(swedish.span(period('2022-09-29'), period('2022-10-02'))).toBe('29 september – 2 oktober 2022');
    expect(english.span(period('2018'), period('2021'))).toBe('2018–2021');
  });

  test.each(['2015-W53', '2018-W01', '2019-W01', '2020-W07', '2020-W53', '2026-W53'])(
    'week %s by the number and the year that the calendar gives it',
    (code) => {
      const day = parseISO(code);
      expect(english.period(period(code))).toBe(`week ${getISOWeek(day)} ${getISOWeekYear(day)}`);
    },
  );

  test('qualifiers and lists', () => {
    expect(english.qualified(40, 'over')).toBe('over 40');
    expect(swedish.qualified(40, 'over')).toBe('över 40');
    expect(swedish.list(['a', 'b', 'c'])).toBe('a, b och c');
  });

  test('Swedish sorts å, ä and ö last', () => {
    expect(['Örebro', 'Åland', 'Zagreb', 'Älvsbyn'].toSorted(swedish.compare)).toEqual([
      'Zagreb',
      'Åland',
      'Älvsbyn',
      'Örebro',
    ]);
  });

  test('a label inside a sentence begins small, an abbreviation does not', () => {
    expect(inSentence('Köp av sexuell tjänst')).toBe('köp av sexuell tjänst');
    expect(inSentence('EMPACT week')).toBe('EMPACT week');
  });
});

const taken = { sv: publishSv, en: publishEn };

type Tree = { readonly [key: string]: unknown };

/** Every place in the messages with the text that stands there, functions called with marked arguments. */
function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'object' && value !== null) return texts(value as Tree, at);
    return [];
  });
}

describe('the two languages', () => {
  test.each(['sv', 'en'] as const)(
    'figures say in %s what they say on the page, and carry no other words',
    async (language) => {
      const { words, whole, language: spoken } = await wholeSpeech(await drawnSpeech(language));
      expect(spoken).toBe(language);
      expect(speak(language).words).toMatchObject(words);
      expect(whole(11760)).toBe(speak(language).whole(11760));
      expect(Object.keys(words)).not.toContain('problem');
    },
  );

  const [swedish, english] = [new Map(texts({ ...sv, taken: taken.sv })), new Map(texts({ ...en, taken: taken.en }))];

  test('have the same messages, none of them empty but those empty in both', () => {
    expect([...swedish.keys()]).toEqual([...english.keys()]);
    for (const [at, text] of english) expect([at, text === '']).toEqual([at, swedish.get(at) === '']);
  });

  test('say reported, never committed', () => {
    for (const [at, text] of swedish) expect([at, /begångna|konstaterade brott/i.test(text)]).toEqual([at, false]);
    for (const [at, text] of english) expect([at, /crimes committed/i.test(text)]).toEqual([at, false]);
  });
});
