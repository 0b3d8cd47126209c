/** The code that a label begins with or is, without its letters in front: '0301' of 'ICCS0301' and of '0301 Rape'. */
function codeOf(label: string): string {
  const found = /^([\p{L}_]*\d[\p{L}\d.]*)(?:$|[\s:–—-])/u.exec(label.trim());
  return found?.[1] ?? '';
}

/** '1', '2', 3' … '12': numbers that count categories and nest none. */
function isNumbering(codes: readonly string[]): boolean {
  const numbers = codes.filter((code) => /^[1-9]\d*$/.test(code)).map(Number);
  return numbers.length === codes.length && Math.max(...numbers) <= 2 * numbers.length;
}

/** Codes of one length end in zeros where they name a group: '210000' is the group of '217000'. */
function withoutZeros(codes: readonly string[]): string[] {
  const padded = codes.every((code) => /^\d{4,}$/.test(code) && code.length === codes[0]?.length);
  return padded ? codes.map((code) => code.replace(/0+$/, '')) : [...codes];
}

/**
 * The categories directly under each category by code, by place: a code under another begins with it and is longer. Empty
 * where labels have no codes, or where codes only number them.
 */
export function childrenByCode(categories: readonly string[]): Map<number, number[]> {
  const own = categories.map(codeOf);
  const coded = own.flatMap((code, place) => (code === '' ? [] : [place]));
  const given = coded.map((place) => own[place] ?? '');
  const children = new Map<number, number[]>();
  if (coded.length < 2 || isNumbering(given)) return children;
  const codes = new Map(withoutZeros(given).map((code, index) => [code, coded[index] ?? 0]));
  for (const [code, place] of codes) {
    for (let length = code.length - 1; length > 0; length--) {
      const parent = codes.get(code.slice(0, length).replace(/\.$/, ''));
      if (parent === undefined || parent === place) continue;
      children.set(parent, [...(children.get(parent) ?? []), place]);
      break;
    }
  }
  return children;
}
