export { figureSpeech } from './figureSpeech.ts';
export { inSentence, opening } from './labels.ts';
export { problemText } from './problems.ts';
export { speak } from './speak.ts';
export type { FigureSpeech, Speech } from './speech.ts';
