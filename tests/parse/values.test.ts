import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellValue, cellValue, type NumberForm, numberFormOf } from '../../src/parse/values/numbers.ts';

const POINT: NumberForm = { decimal: '.', thousands: ',' };
const COMMA: NumberForm = { decimal: ',', thousands: ' ' };

function formOf(labels: readonly string[]) {
  return numberFormOf(
    labels,
    labels.map(() => 1),
  );
}

/** The value of a cell, null for an absence, the word for text. */
function plain(text: string, form: NumberForm): number | null | string {
  const cell = cellValue(text, form);
  if (cell.kind === 'number') return cell.value;
  return cell.kind === 'missing' ? null : 'text';
}

describe('a cell that holds a number', () => {
  test.each<[string, NumberForm, number]>([
    ['12', POINT, 12],
    ['  12 ', POINT, 12],
    ['\u00a012\u202f', POINT, 12],
    ['0', POINT, 0],
    ['007', POINT, 7],
    ['-5', POINT, -5],
    ['\u22125', POINT, -5],
    ['\u20135', POINT, -5],
    ['+5', POINT, 5],
    ['-0', POINT, 0],
    ['1,234', POINT, 1234],
    ['1,234,567.89', POINT, 1_234_567.89],
    ['12,34,567', POINT, 1_234_567],
    ['1,00,00,000', POINT, 10_000_000],
    ['1234', POINT, 1234],
    ['.5', POINT, 0.5],
    ['-.5', POINT, -0.5],
    ['1 234', COMMA, 1234],
    ['1\u00a0234,5', COMMA, 1234.5],
    ['1\u2009234', COMMA, 1234],
    ['1\u202f234\u202f567', COMMA, 1_234_567],
    ['-1 234,50', COMMA, -1234.5],
    ['0,123', COMMA, 0.123],
    ['12.345,6', { decimal: ',', thousands: '.' }, 12_345.6],
    ["1'234", { decimal: '.', thousands: "'" }, 1234],
    ['1’234.5', { decimal: '.', thousands: "'" }, 1234.5],
    ['1.5e3', POINT, 1500],
    ['1,2E+05', COMMA, 120_000],
    ['5E-1', POINT, 0.5],
    ['9999', POINT, 9999],
    ['9007199254740991', POINT, 9_007_199_254_740_991],
  ])('%j', (text, form, value) => {
    expect(plain(text, form)).toBe(value);
  });

  test.each<[string, NumberForm, Partial<CellValue>]>([
    ['12.50', POINT, { value: 12.5, decimals: 2 }],
    ['1.25e1', POINT, { value: 12.5, decimals: 1 }],
    ['(1,234)', POINT, { value: -1234, note: '()' }],
    ['12.5%', POINT, { value: 12.5, percent: true }],
    ['12,5 %', COMMA, { value: 12.5, percent: true }],
    ['12\u00a0%', COMMA, { value: 12, percent: true }],
    ['12 procent', COMMA, { value: 12, percent: true }],
    ['<5', POINT, { value: 5, qualifier: 'under' }],
    ['< 1,000', POINT, { value: 1000, qualifier: 'under' }],
    ['≤5', POINT, { value: 5, qualifier: 'to' }],
    ['<=5', POINT, { value: 5, qualifier: 'to' }],
    ['>40', POINT, { value: 40, qualifier: 'over' }],
    ['≥40', POINT, { value: 40, qualifier: 'from' }],
    ['>= 40', POINT, { value: 40, qualifier: 'from' }],
    ['över 40', COMMA, { value: 40, qualifier: 'over' }],
    ['Over 40', POINT, { value: 40, qualifier: 'over' }],
    ['mer än 1 000', COMMA, { value: 1000, qualifier: 'over' }],
    ['färre än 5', COMMA, { value: 5, qualifier: 'under' }],
    ['minst 40', COMMA, { value: 40, qualifier: 'from' }],
    ['c. 40', POINT, { value: 40, qualifier: 'about' }],
    ['ca 40', COMMA, { value: 40, qualifier: 'about' }],
    ['ca. 40', COMMA, { value: 40, qualifier: 'about' }],
    ['ca.40', POINT, { value: 40, qualifier: 'about' }],
    ['< .5', POINT, { value: 0.5, qualifier: 'under' }],
    ['~40', POINT, { value: 40, qualifier: 'about' }],
    ['≈40', POINT, { value: 40, qualifier: 'about' }],
    ['about 40', POINT, { value: 40, qualifier: 'about' }],
    ['nearly 40', POINT, { value: 40, qualifier: 'nearly' }],
    ['0~', POINT, { value: 0, qualifier: 'about', note: '~' }],
    ['0n', POINT, { value: 0, qualifier: 'about', note: 'n' }],
    ['12 n', POINT, { value: 12, qualifier: 'exact', note: 'n' }],
    ['12 p', POINT, { value: 12, status: 'P', note: '' }],
    ['12p', POINT, { value: 12, status: 'P' }],
    ['34 b', POINT, { value: 34, status: 'B' }],
    ['b 12', POINT, { value: 12, status: 'B' }],
    ['5.6 e', POINT, { value: 5.6, status: 'E' }],
    ['12e', POINT, { value: 12, status: 'E' }],
    ['12 u', POINT, { value: 12, status: 'U' }],
    ['12 d', POINT, { value: 12, status: 'A', note: 'd' }],
    ['12 s', POINT, { value: 12, status: 'E', note: 's' }],
    ['12 f', POINT, { value: 12, status: 'E', note: 'f' }],
    ['12 r', POINT, { value: 12, status: 'A', note: 'r' }],
    ['12 bp', POINT, { value: 12, status: 'B', note: 'bp' }],
    ['12 [p]', POINT, { value: 12, status: 'P', note: '' }],
    ['12[e]', POINT, { value: 12, status: 'E' }],
    ['12 [r]', POINT, { value: 12, status: 'A', note: 'r' }],
    ['12¹', POINT, { value: 12, note: '¹' }],
    ['12 ²⁾', POINT, { value: 12, note: '²⁾' }],
    ['12*', POINT, { value: 12, note: '*' }],
    ['12 **', POINT, { value: 12, note: '**' }],
    ['12 1)', POINT, { value: 12, note: '1)' }],
    ['1 234 1)', COMMA, { value: 1234, note: '1)' }],
    ['12[1]', POINT, { value: 12, note: '[1]' }],
    ['12(a)', POINT, { value: 12, note: '(a)' }],
    ['12 (1)', POINT, { value: 12, note: '(1)' }],
    ['1,234 †', POINT, { value: 1234, note: '†' }],
    ['12^1', POINT, { value: 12, note: '^1' }],
    ['12.5% p', POINT, { value: 12.5, percent: true, status: 'P' }],
  ])('%j with what stands around it', (text, form, expected) => {
    expect(cellValue(text, form)).toMatchObject({ kind: 'number', ...expected });
  });
});

describe('a cell that holds no number', () => {
  const absent =
    ', ,:,..,.,...,…,-,–,—,NA,N/A,n/a,na,n.a.,NaN,null,NULL,None,#N/A,#,(a),i.u.,u.s.,k.A.,n.d.,nd,ND,n.s.,[x],[low]';
  test.each([...absent.split(','), ': u', 'Uppgift saknas', 'uppgift saknas'])(
    '%j is not there, and no zero',
    (text) => {
      expect(cellValue(text, POINT)).toEqual({ kind: 'missing', status: 'M', note: text.trim() });
    },
  );

  const withheld = 'x,X,*,**,***,c,s,[c],/,[u],:c,: c,: C,suppressed,Suppressed,Confidential,12 c,(D)';
  test.each(withheld.split(','))('%j is withheld', (text) => {
    expect(cellValue(text, POINT)).toEqual({ kind: 'missing', status: 'Q', note: text });
  });

  test.each(['z', '[z]', ': z', ':m', '0 z', 'Not applicable', '(X)'])('%j cannot be', (text) => {
    expect(cellValue(text, POINT)).toEqual({ kind: 'missing', status: 'Z', note: text });
  });

  test('two lines are not one number, and a flag beside another flag is none', () => {
    expect(cellValue('12\n345', COMMA)).toEqual({ kind: 'text' });
    expect(cellValue('p 12 c', COMMA)).toEqual({ kind: 'text' });
  });

  test('what comes later is told apart', () => {
    expect(cellValue('Not yet available', POINT)).toMatchObject({ kind: 'missing', status: 'L' });
  });

  const texts = [
    '10–14|10-14|0-17|85+|2022-10|2022-10-11|14.02.2022|14/02/2022|12:30|2022-Q1|Q1 2022|Jan 12|år 2022',
    '$12|12 kr|€ 12|£1,234|12 bn|12 mn|12 M|12 km|3rd|A12|#12|Area 51|12 och 13|12\n13|Stockholm',
    '1,23,4|1.2.3|1,234,56|12,3456,789|0,123,456|1,5|12 345 678,9|12 12 12|1_000|٣٤',
    '12)|1 234)|(12|12-|- 5|--5|5.|()|[p]|p|e5|0x10|Infinity',
    '1e999|9007199254740993|12345678901234567890',
  ];
  test.each(texts.flatMap((line) => line.split('|')))('%j is text', (text) => {
    expect(cellValue(text, POINT)).toEqual({ kind: 'text' });
  });
});

describe('how the numbers of a column are written', () => {
  test.each<[string, string[], Partial<NumberForm>]>([
    ['whole numbers', ['1', '20', '3000'], { decimal: '.', thousands: '' }],
    ['years', ['2019', '2020'], { thousands: '' }],
    ['decimal comma', ['1,5', '12,25', '3'], { decimal: ',', thousands: '' }],
    ['decimal point', ['1.5', '12.25', '1.234'], { decimal: '.', thousands: '' }],
    ['both, German', ['1.234', '12.345,6'], { decimal: ',', thousands: '.' }],
    ['both, English', ['1,234', '12,345.6'], { decimal: '.', thousands: ',' }],
    ['English millions', ['1,234', '1,234,567'], { decimal: '.', thousands: ',' }],
    ['German millions', ['1.234', '1.234.567'], { decimal: ',', thousands: '.' }],
    ['Indian', ['12,34,567', '1,234'], { decimal: '.', thousands: ',' }],
    ['Swedish', ['1 234', '1\u00a0234,5', '12'], { decimal: ',', thousands: ' ' }],
    ['spaces alone', ['1\u202f234', '56'], { thousands: ' ' }],
    ['Swiss', ["1'234.50", '1’234'], { decimal: '.', thousands: "'" }],
    ['nought before the sign', ['1.234', '0.123'], { decimal: '.', thousands: '' }],
    ['comma beside spaces', ['1,234', '12 345'], { decimal: ',', thousands: ' ' }],
    ['with marks', ['1 234 1)', '12 p', ':', '<5', '2,5'], { decimal: ',', thousands: ' ' }],
  ])('%s', (_, labels, form) => {
    expect(formOf(labels)).toMatchObject({ form, sure: true, other: null });
  });

  test.each<[string, string[], NumberForm, NumberForm]>([
    ['a point and three digits', ['1.234'], { decimal: ',', thousands: '.' }, { decimal: '.', thousands: '' }],
    ['a comma and three digits', ['1,234', '56'], POINT, { decimal: ',', thousands: '' }],
    [
      'three digits, and thousands without a sign',
      ['1.234', '5678'],
      { decimal: '.', thousands: '' },
      { decimal: ',', thousands: '.' },
    ],
    [
      'one slip among many',
      [...Array.from({ length: 400 }, (_, at) => `1.${at + 100}`), '12.5'],
      { decimal: '.', thousands: '' },
      { decimal: ',', thousands: '.' },
    ],
  ])('is not sure for %s', (_, labels, form, other) => {
    expect(formOf(labels)).toMatchObject({ form, sure: false, other });
  });

  test('is not sure where two ways are mixed', () => {
    expect(formOf(['1.5', '2.5', '3,5', '1.234'])?.sure).toBe(false);
  });

  test('rows of each sort are counted, and percent is told', () => {
    expect(numberFormOf(['12', ':', 'Total', '5 %'], [10, 4, 1, 2])).toMatchObject({
      numbers: 12,
      missing: 4,
      texts: 1,
      percent: true,
    });
  });

  test.each([
    [['Stockholm', 'Uppsala']],
    [['2022-10', '2022-11']],
    [['', ':']],
    [[]],
    [['0-17', '18-24', '65']],
    [['12%x', 'c']],
  ])('%j are no numbers', (labels) => {
    expect(formOf(labels)).toBeNull();
  });
});

const FORMS = fc.constantFrom<NumberForm>(
  { decimal: '.', thousands: ',' },
  { decimal: ',', thousands: '.' },
  { decimal: ',', thousands: ' ' },
  { decimal: '.', thousands: "'" },
  { decimal: ',', thousands: '' },
);

function say(value: number, decimals: number, { decimal, thousands }: NumberForm): string {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${value < 0 ? '-' : ''}${grouped}${part === undefined ? '' : decimal + part}`;
}

test('numbers said in a form are read back, and never as another number by the form found', () => {
  const numbers = fc.array(fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(3)), { minLength: 1 });
  fc.assert(
    fc.property(FORMS, numbers, (form, cases) => {
      const labels = cases.map(([cents, decimals]) => say(cents / 10 ** decimals, decimals, form));
      const values = cases.map(([cents, decimals]) => cents / 10 ** decimals);
      expect(labels.map((label) => plain(label, form))).toEqual(values.map((value) => value || 0));
      const found = formOf(labels);
      if (!found?.sure) return;
      for (const [at, label] of labels.entries()) expect(plain(label, found.form)).toBe(values[at] || 0);
    }),
  );
});

test('nothing that can stand in a cell breaks it', () => {
  const piece = fc.constantFrom(
    ..."0123456789.,'’ \u00a0-−–+()[]%*¹:;abcepx<>~/^e#".split(''),
    '1)',
    'NA',
    'ca.',
    'över',
  );
  const cells = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(cells, FORMS, (text, form) => {
      const cell = cellValue(text, form);
      if (cell.kind === 'number') {
        expect(Number.isFinite(cell.value)).toBe(true);
        expect(/\d/.test(text)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});
