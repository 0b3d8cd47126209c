export { trendOf } from '../../figure/figure.ts';
export { drawLines, trendParts } from '../../publish/publish.ts';
