import { type EmbedChoice, frozenSnippet, liveSnippet, type Publication, stillSnippet } from '../../publish/publish.ts';

export const SNIPPET_KINDS = ['live', 'frozen', 'still'] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];

/** The code of a kind, to be put into an article. */
export function snippetOf(kind: SnippetKind, publication: Publication, choice: EmbedChoice): string {
  if (kind === 'live') return liveSnippet(publication, choice);
  return kind === 'frozen' ? frozenSnippet(publication, choice) : stillSnippet(publication, { kind: 'inline' });
}
