export { panelsParts } from '../../publish/publish.ts';
