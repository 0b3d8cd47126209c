import type { Markup } from './markup.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML has no way to write, not even escaped: control characters, lone surrogates, noncharacters. */
const UNWRITABLE = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Text as it may stand in XML and HTML. What neither can hold is shown as a replacement character. */
function escaped(text: string): string {
  return text.replaceAll(UNWRITABLE, '\uFFFD').replaceAll(/[&<>"']/g, (found) => ESCAPES[found] ?? found);
}

/** JSON as it may stand in an element for data. */
function inScript(json: string): string {
  return json.replaceAll('<', String.raw`\u003c`);
}

/** A style sheet as it may stand in an element of HTML. */
function inStyle(sheet: string): string {
  return sheet.replaceAll('<', String.raw`\3c `);
}

/** What HTML reads as it stands: there only the end of the element could be mistaken, and "<" is written otherwise. */
const RAW: Readonly<Record<string, (text: string) => string>> = { script: inScript, style: inStyle };

/** Elements of SVG that are empty here. */
const SELF_CLOSING = new Set(['path', 'rect', 'line', 'circle']);

/** Elements that HTML writes without an end. */
const VOID = new Set(['br', 'hr', 'img', 'meta', 'link', 'base']);

/**
 * Markup as text that is both well-formed XML and HTML: an empty element of SVG closes itself, one of HTML keeps its end.
 */
export function markupText({ name, attributes, children }: Markup): string {
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}`;
  if (children.length === 0 && (VOID.has(name) || SELF_CLOSING.has(name)))
    return VOID.has(name) ? `${start} />` : `${start}/>`;
  const textOf = RAW[name] ?? escaped;
  const inner = children.map((child) => (typeof child === 'string' ? textOf(child) : markupText(child)));
  return `${start}>${inner.join('')}</${name}>`;
}
