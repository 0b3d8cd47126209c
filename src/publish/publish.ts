export { element, type Markup, markupText } from './markup.ts';
export { NARROWEST, type Picture, pictureOf, type ReadPoint, svgText, WIDEST } from './picture/picture.ts';
export { addressOf, type Publication } from './publication.ts';
