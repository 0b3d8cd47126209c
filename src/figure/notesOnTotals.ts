import { differenceSentence, standingOf } from './comparison.ts';
import type { FigureSpeech } from '../words/words.ts';
import { type Context, unitsOf } from './context.ts';
import type { Note } from './model.ts';

/** What the notes say of stated totals beside their items, and what an editor found in the source. */
export function totalsNotes(context: Context<FigureSpeech>): Note[] {
  const { speech, result, catalogue } = context;
  const { notes } = speech.words;
  const units = unitsOf(context);
  const found: Note[] = [];
  for (const [index, stated] of result.statedTotals.entries()) {
    const standing = standingOf(stated);
    const lead = standing === 'none' ? notes.statedOnlyOne.lead : notes.totals.lead[standing];
    found.push({ id: `totals-${index}`, lead, text: differenceSentence(speech, units, stated) });
    const checked = catalogue.differences.find(
      (one) =>
        one.operation === stated.operation &&
        one.unit === result.query.unit &&
        one.offence === stated.offence &&
        one.source === stated.source &&
        one.statedValue === stated.value,
    );
    const comment = checked?.comment?.[speech.language] ?? '';
    if (comment !== '') found.push({ id: `comment-${index}`, lead: notes.comment.lead, text: comment });
  }
  if (result.statedTotals.length > 1 && new Set(result.statedTotals.map((one) => one.offence)).size === 1) {
    const list = speech.list(result.statedTotals.map((one) => speech.qualified(one.value, one.qualifier)));
    found.push({ id: 'several-totals', lead: notes.severalTotals.lead, text: notes.severalTotals.text(list) });
  }
  return found;
}
