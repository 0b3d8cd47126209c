export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that the data package itself carries in both languages. */
export type Localized = Readonly<Record<Language, string>>;
