/** The version of the link grammar that is written today; docs/links.md describes it. */
export const LINK_VERSION = 1;

type Parts = ReadonlyMap<string, string>;

/**
 * One upgrader for each version before the present one: the entry under n turns the parts of a link of version n into
 * those of version n + 1. Version 1 is the first, so there is none yet.
 */
const UPGRADERS: ReadonlyMap<number, (parts: Parts) => Parts> = new Map();

/** Brings the parts of a link up to the present version. A link without a version is read as version 1. */
export function upgraded(given: Parts): { parts: Parts; newer: string | null } {
  const stated = given.get('v') ?? '1';
  const version = /^\d{1,4}$/.test(stated) ? Number(stated) : Number.NaN;
  if (!(version >= 1 && version <= LINK_VERSION)) return { parts: given, newer: stated };
  let parts = given;
  for (let from = version; from < LINK_VERSION; from++) parts = UPGRADERS.get(from)?.(parts) ?? parts;
  return { parts, newer: null };
}
