export { barsOf, statedOf } from '../../figure/figure.ts';
export { barsParts, statedParts } from '../../publish/publish.ts';
