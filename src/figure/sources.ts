import { periodOf, type Source } from '../domain/domain.ts';
import type { FigureSpeech } from '../words/words.ts';
import type { Context } from './context.ts';
import type { SourceRef } from './model.ts';

const NAMED = 3;

function dateText(context: Context<FigureSpeech>, date: string | null): string {
  const period = date === null ? null : periodOf(date);
  return period === null ? context.speech.words.source.noDate : context.speech.period(period);
}

export function sourcesOf(context: Context<FigureSpeech>): SourceRef[] {
  const { evidence } = context.result;
  const known = [...evidence.sources, ...evidence.populationSources]
    .map((id) => context.catalogue.sources.get(id))
    .filter((source): source is Source => source !== undefined);
  return known.map((source) => ({
    id: source.id,
    text: `${source.publisher}, ${dateText(context, source.date)}`,
    title: source.title,
    url: source.url,
  }));
}

/** Names up to three publishers and says how many more; the date is that of the data. */
export function sourceLineOf(context: Context<FigureSpeech>, sources: readonly SourceRef[]): string {
  const { words, whole, isOne } = context.speech;
  const publishers = [...new Set(sources.map((source) => source.text))];
  const rest = publishers.length - NAMED;
  const named = publishers.slice(0, rest > 0 ? NAMED : publishers.length).join('; ');
  return words.source.line(
    rest > 0 ? `${named}; ${words.source.more(whole(rest), isOne(rest))}` : named,
    context.dataset.figureDate === '' ? null : dateText(context, context.dataset.figureDate),
  );
}
