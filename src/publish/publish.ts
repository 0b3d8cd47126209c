export { type CellPlace, cellText } from './cite/cell.ts';
export { type Citation, citationOf, rowLabel } from './cite/citation.ts';
export { quoteOf } from './cite/quote.ts';
export { fileName } from './files/fileName.ts';
export { jsonStatText } from './files/jsonStat.ts';
export { linkIn } from './files/link.ts';
export { type PngTexts, withPngTexts } from './files/png.ts';
export { element, type Markup, markupText } from './markup.ts';
export { drawingOf, NARROWEST, type Picture, pictureOf, type ReadPoint, svgText, WIDEST } from './picture/picture.ts';
export { type Article, articleOf } from './page/article.ts';
export { tableMarkup } from './page/parts.ts';
export { preflight, type Warning } from './page/preflight.ts';
export {
  type EmbedChoice,
  embedAddress,
  frozen,
  frozenSnippet,
  isFreezable,
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
export { saidOnce, shownCsv } from './table/records.ts';
export { shownTsv } from './table/sheet.ts';
export { type ShownRow, shownRows } from './table/shown.ts';
export { archiveOf, pngTextsOf, workbookOf } from './takeAway.ts';
