export { matrixOf } from '../../figure/figure.ts';
export { matrixParts } from '../../publish/publish.ts';
