import { ALL_OFFENCES } from '../domain/domain.ts';
import type { Part } from '../query/query.ts';
import { type Context, labelOf } from './context.ts';

/** What a total that a source states is called, by the offence that it is over. */
export function statedLabel(context: Context, offence: string): string {
  const { table } = context.speech.words;
  return offence === ALL_OFFENCES
    ? table.stated
    : table.statedFor(labelOf(context, { dimension: 'offence', code: offence }));
}

/** What a figure that lies within another is called. */
export function partLabel(context: Context, part: Part): string {
  const of = labelOf(context, { dimension: 'offence', code: part.of });
  return `${labelOf(context, { dimension: 'offence', code: part.offence })}, ${context.speech.words.table.ofWhich(of)}`;
}

/** What is said of it. */
export function partText({ speech }: Context, { value, qualifier }: Part): string {
  return value === null ? speech.words.states.missing : speech.qualified(value, qualifier);
}
