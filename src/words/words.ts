export { drawnSpeech, wholeSpeech } from './figureSpeech.ts';
export { inSentence, opening } from './labels.ts';
export { problemText } from './problems.ts';
export { revisionWords } from './revision.ts';
export type { RevisionWords } from './revision.en.ts';
export type { PublishWords } from './publish.en.ts';
export { publishWords } from './publishWords.ts';
export { speak } from './speak.ts';
export type { DrawnSpeech, FigureSpeech, Speech } from './speech.ts';
