import { type Declared, knownDataset, resourcesFor } from './descriptor.ts';

/** One state of a data set that was published, and is kept for those who cited it. Days are ISO dates. */
export interface KeptVersion {
  readonly dataset: string;
  /** SHA-256 of the text that `contentOf` gives, in hexadecimal. */
  readonly hash: string;
  /** The day from which these were the present data. */
  readonly since: string;
  /** The day on which later data took their place; null while they are the present ones. */
  readonly until: string | null;
}

/** Digits of a content hash that stand in links and under pictures: too many for two versions to share by chance. */
const SHORT = 12;

/** What a link calls the version of a data set that has this content hash. */
export function shortVersion(hash: string): string {
  return hash.slice(0, SHORT);
}

/** Whether a text has the form of a short version. */
export function isShortVersion(text: string): boolean {
  return text.length === SHORT && /^[0-9a-f]+$/.test(text);
}

/**
 * What makes a version of a data set the one it is: a line for each file that its figures hang on (code lists included),
 * with the file's own hash. Two packages of which this is the same give the same answers.
 */
export function contentOf(declared: Declared, dataset: string): string {
  return resourcesFor(declared, dataset)
    .map(({ name, hash }) => `${name} ${hash}\n`)
    .toSorted()
    .join('');
}

/**
 * The data set that a link of that code and version (null: the present one) is of; the first of the package where it names
 * none that is known. What was cited may be of a data set that the package no longer has.
 */
export function citedDataset(declared: Declared, code: string | null, version: string | null): string {
  return version !== null && code !== null ? code : knownDataset(declared, code);
}

const FOR_PEOPLE = new Set(['title', 'description', 'keywords', 'licenses', 'sources', 'contributors', 'example']);

/** Leaves out of a package's description what is for people and not checked: a replacer for JSON.stringify. */
export function withoutProse(key: string, value: unknown): unknown {
  return FOR_PEOPLE.has(key) ? undefined : value;
}
