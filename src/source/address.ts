import { failure } from './failure.ts';

const LONGEST_SHOWN = 200;

/** How an address is named in messages: without what follows a question mark, which may hold a key. */
export function shownAddress({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`.slice(0, LONGEST_SHOWN);
}

/**
 * The address of a file that may be fetched. Throws SourceProblem `address_unreadable`, `address_scheme`,
 * `address_insecure` or `address_credentials`.
 */
export function fileAddress(text: string): URL {
  const trimmed = text.trim();
  const address = URL.canParse(trimmed) ? new URL(trimmed) : null;
  if (address === null) throw failure('address_unreadable', trimmed.slice(0, LONGEST_SHOWN) || '–');
  const { protocol, username, password } = address;
  if (protocol === 'http:') throw failure('address_insecure', shownAddress(address), { found: address.host });
  if (protocol !== 'https:') {
    throw failure('address_scheme', trimmed.slice(0, LONGEST_SHOWN), { found: protocol });
  }
  if (username !== '' || password !== '') throw failure('address_credentials', shownAddress(address));
  return address;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The text in a parameter's own encoding, as RFC 8187 has it: charset'language'percent-encoded. */
function extended(text: string): string | null {
  const [, charset = '', value = ''] = /^([\w-]+)'[^']*'(.*)$/.exec(text) ?? [];
  if (/^utf-8$/i.test(charset)) return decoded(value);
  if (!/^iso-8859-1$/i.test(charset)) return null;
  return value.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A name as it may stand in a list of files: no folders, no control characters; null where nothing is left. */
function plainName(name: string | null | undefined): string | null {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(0, LONGEST_SHOWN);
  return /^\.*$/.test(plain) ? null : plain;
}

/** The name that a server gives a file (Content-Disposition), or else the last part of its address, or its host. */
export function fileName(disposition: string | null, address: URL): string {
  const parameters = new Map(
    [...(disposition ?? '').matchAll(/;\s*(filename\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/gi)].map(
      ([, key = '', quoted, bare = '']) => [key.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? bare] as const,
    ),
  );
  return (
    plainName(extended(parameters.get('filename*') ?? '')) ??
    plainName(parameters.get('filename')) ??
    plainName(decoded(address.pathname.split('/').findLast((part) => part !== '') ?? '')) ??
    address.host
  );
}
