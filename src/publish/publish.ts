export { element, type Markup, markupText } from './markup.ts';
export { drawingOf, NARROWEST, type Picture, pictureOf, type ReadPoint, svgText, WIDEST } from './picture/picture.ts';
export { type Article, articleOf } from './page/article.ts';
export { standaloneText } from './page/standalone.ts';
export { MOST_BYTES, type StillPicture, stillOf } from './page/still.ts';
export { addressOf, dayOf, type Publication } from './publication.ts';
