export { trendOf } from '../../figure/figure.ts';
export { trendParts } from '../../publish/publish.ts';
