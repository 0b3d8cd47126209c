export { element, type Markup, markupText } from './markup.ts';
export { drawingOf, NARROWEST, type Picture, pictureOf, type ReadPoint, svgText, WIDEST } from './picture/picture.ts';
export { type Article, articleOf } from './page/article.ts';
export { preflight, type Warning } from './page/preflight.ts';
export {
  type EmbedChoice,
  embedAddress,
  frozenSnippet,
  liveSnippet,
  stillSnippet,
  THEMES,
  type Theme,
} from './page/snippets.ts';
export { type Fitted, fittedOf } from './picture/fitted.ts';
export { standaloneText } from './page/standalone.ts';
export { MOST_BYTES, type StillPicture, stillOf } from './page/still.ts';
export { addressOf, dayOf, type Publication, publicationOf, type Taking } from './publication.ts';
export { PREVIEW, previewOf, type SiteFile, siteFilesOf } from './page/document.ts';
