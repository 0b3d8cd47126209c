import type { Dialect } from './scanner.ts';

const LINES = 50;
const COMMA = 0x2c;
const QUOTE = 0x22;

/** How a file is most likely written, judged by its first lines. Only its delimiter is guessed: comma where none fits. */
export async function sniffedDialect(head: Uint8Array): Promise<Dialect> {
  const { default: Papa } = await import('papaparse');
  const text = new TextDecoder().decode(head);
  // An empty last line would count as a record of one field.
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  const whole = end > 0 ? text.slice(0, end) : text;
  const { meta } = Papa.parse(whole, { preview: LINES, skipEmptyLines: true });
  const code = meta.delimiter.charCodeAt(0);
  return { delimiter: meta.delimiter.length === 1 && code < 0x80 ? code : COMMA, quote: QUOTE };
}
