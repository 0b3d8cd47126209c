export { addressOf, type Publication } from './publication.ts';
