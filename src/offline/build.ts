/** What a build is made of, as the service worker is told. Addresses are from the program's folder. */
export interface Build {
  /** Tells builds apart: it changes with every file, data included. */
  readonly version: string;
  /** SHA-256 of the page, in hexadecimal. */
  readonly page: string;
  /** What the program needs to open again. */
  readonly first: readonly string[];
  /** What is kept once a reader has asked for it. */
  readonly later: readonly string[];
}
