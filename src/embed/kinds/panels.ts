export { drawPanels } from '../../publish/publish.ts';
