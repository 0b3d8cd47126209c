export { trendOf } from '../../figure/figure.ts';
export { linesParts } from '../../publish/publish.ts';
