import { EngineFailure } from '../engine/direct.ts';
import { type DrawnSpeech, problemText } from '../words/words.ts';

function reason(error: unknown, { language }: DrawnSpeech): string {
  if (!(error instanceof EngineFailure)) return String(error);
  const { failure } = error;
  if (failure.kind === 'data') return failure.problems.map((one) => problemText(one, language)).join(' ');
  return 'detail' in failure ? failure.detail : failure.kind;
}

/** Why there is no figure, and what to do about it. */
export function failureText(error: unknown, speech: DrawnSpeech): string {
  return speech.words.embed.failed(reason(error, speech));
}
