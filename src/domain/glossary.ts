import type { Language, Localized } from './language.ts';

/** A technical term with its explanation. */
export interface Term {
  readonly code: string;
  /** The term as a heading. */
  readonly label: Localized;
  /** How it is written in sentences; "#" stands for a number. Letters, digits, spaces and hyphens, nothing else. */
  readonly forms: Readonly<Record<Language, readonly string[]>>;
  readonly text: Localized;
}
