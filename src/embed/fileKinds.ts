/** Files that a reader can take from an embed; all others are on the dashboard. */
export const FILES = ['png', 'svg', 'csv'] as const;
export type FileKind = (typeof FILES)[number];
