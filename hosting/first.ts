import { readFileSync } from 'node:fs';

/** hosting/first.js as it stands within the page: a file of its own would keep the picture from being painted. */
export const firstScript = readFileSync(new URL('first.js', import.meta.url), 'utf8')
  .replaceAll(/^\s*\/\/.*$/gm, '')
  .replaceAll(/\s*\n\s*/g, '\n')
  .trim();
