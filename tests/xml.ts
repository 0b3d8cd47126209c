const NAME = /[A-Za-z_:][\w:.-]*/y;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);/y;
/** What XML 1.0 has no letter for. */
const ILLEGAL = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An element as it was read: its name, its attributes, and what it holds. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/**
 * Reads XML without document types, and nothing that is not well-formed: an error says where it stops being so. A strict
 * reader of its own, since what is tested here is written by this program's writer and read elsewhere by others.
 */
export function readXml(text: string): XmlElement {
  const illegal = ILLEGAL.exec(text);
  if (illegal !== null) throw new Error(`illegal letter at ${illegal.index}`);
  let at = text.startsWith('<?xml ') ? text.indexOf('?>') + 2 : 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${text.slice(at, at + 60)}`);
  };
  const take = (pattern: RegExp, what: string): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? fail(what);
    at += found.length;
    return found;
  };
  const until = (end: RegExp): string => {
    let said = '';
    while (at < text.length && !end.test(text[at] ?? '')) {
      if (text[at] === '<') fail('< in a value');
      if (text[at] !== '&') {
        said += text[at++];
        continue;
      }
      const entity = take(ENTITY, 'entity').slice(1, -1);
      const code = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
      said += NAMED[entity] ?? String.fromCodePoint(code);
    }
    return said;
  };
  const open = (): XmlElement & { readonly isEmpty: boolean } => {
    take(/</y, 'no element');
    const name = take(NAME, 'no name');
    const attributes: Record<string, string> = {};
    while (/\s/.test(text[at] ?? '')) {
      take(/\s+/y, 'no space');
      if (/[/>]/.test(text[at] ?? '')) break;
      const key = take(NAME, 'no attribute');
      if (Object.hasOwn(attributes, key)) fail(`${key} twice`);
      take(/="/y, 'no value');
      attributes[key] = until(/"/);
      take(/"/y, 'no end of a value');
    }
    return { name, attributes, children: [], isEmpty: take(/\/?>/y, 'no end of a tag') === '/>' };
  };
  take(/\s*/y, '');
  const root = open();
  const within: XmlElement[] = root.isEmpty ? [] : [root];
  while (within.length > 0) {
    const parent = within.at(-1) ?? root;
    const said = until(/</);
    if (said !== '') parent.children.push(said);
    if (text.startsWith('</', at)) {
      at += 2;
      if (take(NAME, 'no name') !== parent.name) fail(`not the end of ${parent.name}`);
      take(/\s*>/y, 'no end of a tag');
      within.pop();
      continue;
    }
    const child = open();
    parent.children.push(child);
    if (!child.isEmpty) within.push(child);
  }
  take(/\s*/y, '');
  if (at < text.length) fail('something after the end');
  return root;
}

/** All text within an element. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** All elements of a name within an element. */
export function elementsIn(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsIn(child, name)],
  );
}
