import { isPng, pngTexts } from './png.ts';

/** No link that is written is longer: the codes of a few thousand categories. */
const LONGEST = 2 ** 16;
/** Most bytes of a file within a zip file that is looked at. */
const MOST_UNPACKED = 2 ** 23;

/**
 * The link in an address, as the query string that shows the view; null where it has none. The rest of the address is of
 * no matter: a figure may have been taken from another copy of the program.
 */
function queryIn(address: string): string | null {
  const start = address.lastIndexOf('?v=');
  if (start < 0 || address.length - start > LONGEST) return null;
  const parts = address
    .slice(start + 1)
    .split('&')
    .filter((part) => !part.startsWith('lang='));
  const isLink =
    /^v=\d{1,4}$/.test(parts[0] ?? '') && parts.slice(1).every((part) => /^[a-z-]+=[^\s<>"#]*$/.test(part));
  return isLink ? `?${parts.join('&')}` : null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

function plain(markup: string): string {
  return markup.replaceAll(/&(amp|lt|gt|quot|apos|#39);/g, (found, name: string) => ENTITIES[name] ?? found);
}

/** The metadata of a picture, alone or within a page; else the address that a page calls its own. */
function inMarkup(text: string): string | null {
  const metadata = /<metadata>([^<]*)<\/metadata>/.exec(text)?.[1];
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(text)?.[1];
  return queryIn(plain(metadata ?? canonical ?? ''));
}

/** Text cells of a workbook, whether this program or a spreadsheet saved it. */
function inCells(text: string): string | null {
  for (const [, cell = ''] of text.matchAll(/<t(?: [^>]*)?>([^<]*\?v=\d[^<]*)<\/t>/g)) {
    const found = queryIn(plain(cell));
    if (found !== null) return found;
  }
  return null;
}

interface Described {
  /** Of a data package. */
  readonly view?: unknown;
  /** Of a table in JSON-stat. */
  readonly link?: { readonly alternate?: readonly { readonly href?: unknown }[] };
}

function inJson(text: string): string | null {
  try {
    const { view, link } = JSON.parse(text) as Described;
    const address = view ?? link?.alternate?.[0]?.href;
    return typeof address === 'string' ? queryIn(address) : null;
  } catch {
    return null;
  }
}

/** The cell at the end of a line: whole where it is quoted, else with what stands before it. */
const LAST_CELL = /(?:"([^"\r\n]*\?v=\d[^"\r\n]*)"|([^"\s]*\?v=\d[^"\s]*))[ ]*$/m;

/** A table whose last column is named `link`. */
function inTable(text: string): string | null {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (!/[,;\t]"?link"?$/.test(header)) return null;
  const [, quoted, bare] = LAST_CELL.exec(text) ?? [];
  return queryIn(quoted ?? bare ?? '');
}

async function inZip(bytes: Uint8Array): Promise<string | null> {
  const { strFromU8, unzipSync } = await import('fflate');
  const isMeant = (name: string): boolean => name === 'datapackage.json' || /^xl\/.*\.xml$/.test(name);
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => isMeant(name) && originalSize <= MOST_UNPACKED,
    });
    for (const [name, file] of Object.entries(files)) {
      const text = strFromU8(file);
      const found = name === 'datapackage.json' ? inJson(text) : inCells(text);
      if (found !== null) return found;
    }
  } catch {
    // A zip file that cannot be read has no link; whoever reads its data says what is wrong with it.
  }
  return null;
}

function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Where a table, a picture or a page has its link: what is written here has it in the first record or element. */
const HEAD = 2 ** 20;
/** Most bytes of a file that must be looked at as a whole: archives, and JSON. */
const MOST_WHOLE = 2 ** 25;

/**
 * The link of the view that a file was taken from: a query string without language, canonical where this program wrote it,
 * to be read by `readLink`. Looks into CSV, SVG, HTML, PNG, JSON-stat, workbooks and archives, by what they hold and not by
 * their names; null where there is none. However large the file, little of it is read.
 */
export async function linkIn(file: Blob): Promise<string | null> {
  const head = await bytesOf(file.slice(0, HEAD));
  if (isPng(head)) return queryIn(pngTexts(head)['Source'] ?? '');
  const whole = async (): Promise<Uint8Array> => (file.size > MOST_WHOLE ? new Uint8Array(0) : bytesOf(file));
  if (head[0] === 0x50 && head[1] === 0x4b) return inZip(await whole());
  const text = textOf(head);
  if (/^\s*</.test(text)) return inMarkup(text);
  return /^\s*[{[]/.test(text) ? inJson(textOf(await whole())) : inTable(text);
}
