import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const SHEETS = ['style/tokens.css', 'style/base.css', 'embed/embed.css'];

/**
 * The sheet of an embed as one line, for pages that hold their figure: a sheet of its own would keep the figure from being
 * painted until it has come, too.
 */
export const pageSheet = SHEETS.map((path) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8'))
  .join('\n')
  .replaceAll(/\/\*[^]*?\*\//g, '')
  .replaceAll(/\s+/g, ' ')
  .replaceAll(/ ?([{};,]) ?/g, '$1')
  .trim();

/** What a policy names so that this sheet alone may stand within a page. */
export const pageSheetHash = `'sha256-${createHash('sha256').update(pageSheet).digest('base64')}'`;
