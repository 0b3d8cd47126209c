import { contentOf, type Declared } from '../domain/domain.ts';

/**
 * SHA-256 of a file in hexadecimal; null where the browser offers no digest (pages served without encryption from
 * elsewhere than this machine), in which case length and row count alone are checked.
 */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The content hash of a data set: SHA-256 of what `contentOf` gives; null where the browser offers no digest. */
export function contentHash(declared: Declared, dataset: string): Promise<string | null> {
  return sha256Of(new TextEncoder().encode(contentOf(declared, dataset)));
}
