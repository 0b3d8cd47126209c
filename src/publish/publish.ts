export { type CellPlace, cellText } from './cite/cell.ts';
export { citationOf, rowLabel } from './cite/citation.ts';
export { quoteOf } from './cite/quote.ts';
export { fileName } from './files/fileName.ts';
export { jsonStatText } from './files/jsonStat.ts';
export { linkIn } from './files/link.ts';
export { withPngTexts } from './files/png.ts';
export { element, type Markup } from './markup.ts';
export { markupText } from './markupText.ts';
export { barsParts, statedParts } from './picture/barParts.ts';
export { drawingBy, NARROWEST, type Parts, partsBy, type PartsOf, type Picture, WIDEST } from './picture/drawing.ts';
export { matrixParts } from './picture/matrix.ts';
export { drawingOf, pictureOf, svgText } from './picture/picture.ts';
export { drawPanels } from './picture/panels.ts';
export { drawLines, trendParts } from './picture/trend.ts';
export { pictureBy } from './picture/whole.ts';
export { besideParts } from './page/beside.ts';
export { headParts } from './page/head.ts';
export { openingMarkup } from './page/opening.ts';
export { tableMarkup } from './page/table.ts';
export { preflight, type Warning } from './page/preflight.ts';
export {
  type EmbedChoice,
  embedAddress,
  type EmbedPage,
  embedPage,
  frozen,
  frozenSnippet,
  isFreezable,
  liveSnippet,
  stillSnippet,
  THEMES,
  type Theme,
} from './page/snippets.ts';
export { pointAt, pointFrom } from '../layout/layout.ts';
export { type Fitted, fittedOf } from './picture/fitted.ts';
export { standaloneText } from './page/standalone.ts';
export { MOST_BYTES, stillOf } from './page/still.ts';
export { type Asked, dayOf, type Drawable, drawableBy, type Taking } from './drawable.ts';
export { addressOf, type Publication, publicationOf } from './publication.ts';
export { PREVIEW, previewOf, type SiteFile, siteFilesOf } from './page/document.ts';
export { saidOnce, shownCsv } from './table/records.ts';
export { shownTsv } from './table/sheet.ts';
export { type ShownRow, shownRows } from './table/shown.ts';
export { archiveOf, pngTextsOf, workbookOf } from './takeAway.ts';
