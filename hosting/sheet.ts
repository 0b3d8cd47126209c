import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Sheets of the program as one line, for pages that hold their figure: they are painted before a sheet has come, too. */
function oneLine(paths: readonly string[]): string {
  return paths
    .map((path) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8'))
    .join('\n')
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .trim();
}

/** What a policy names so that this text alone may stand within a page, as a sheet or as a script. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The sheet of the pages of published figures. */
export const pageSheet = oneLine(['style/tokens.css', 'style/base.css', 'style/drawings.css', 'embed/embed.css']);

/** The sheet of the dashboard until its own has come: that of the figure which it opens with. */
export const openingSheet = oneLine(['style/tokens.css', 'style/base.css', 'style/drawings.css', 'style/opening.css']);
