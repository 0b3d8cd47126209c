import type { Publication } from '../publication.ts';

/** Letters that no name of a file may hold somewhere, those that turn the direction of writing, and controls. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"*<>?]+/gu;
/** Those of them that part what is said: a dash parts it too. */
const PARTING = /\s*[:/\\|]+\s*/g;
/** Names of devices, which Windows takes for no files whatever follows the point. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Letters of a name, its ending included. */
const LONGEST = 100;

/**
 * A name for a file of the figure that says what it shows and when it was taken, in the reader's language. `ending` is what
 * comes after the point ("csv"); `part` says which of several files of a kind it is.
 */
export function fileName({ figure, taken }: Publication, ending: string, part = ''): string {
  const tail = `${part === '' ? '' : ` ${part}`} ${taken}.${ending}`;
  const legal = figure.headline.normalize('NFC').replaceAll(PARTING, ' – ').replaceAll(FORBIDDEN, ' ');
  const letters = Array.from(legal.replaceAll(/\s+/g, ' ').trim());
  let stem = '';
  // Letters beyond the first plane count twice where names are limited.
  for (const letter of letters) if (stem.length + letter.length + tail.length <= LONGEST) stem += letter;
  const name = stem.replace(/^[.\s]+|[.\s]+$/g, '') || 'Anmält';
  return `${name.replace(DEVICES, '_$1')}${tail}`;
}
