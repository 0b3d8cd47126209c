import { chanceRange, type Offence, ownFileOf, SMALLEST_BASE } from '../domain/domain.ts';
import { type FigureSpeech, inSentence } from '../words/words.ts';
import { type Context, labelOf } from './context.ts';
import type { FigureKind, Note } from './model.ts';
import { totalsNotes } from './notesOnTotals.ts';

const NAMED = 4;
const FOUND_BY_POLICE = ['police', 'mixed'];

function note(id: string, lead: string, text: string): Note[] {
  return [{ id, lead, text }];
}

function named(context: Context<FigureSpeech>, labels: readonly string[]): string {
  const shown = labels.slice(0, NAMED);
  const rest = labels.length - shown.length;
  return context.speech.list(
    rest > 0 ? [...shown, context.speech.words.summary.moreShort(context.speech.whole(rest))] : shown,
  );
}

function offencesMet(context: Context<FigureSpeech>): Offence[] {
  return context.result.evidence.offences
    .map((code) => context.catalogue.offences.get(code))
    .filter((offence): offence is Offence => offence !== undefined);
}

function policeNote(context: Context<FigureSpeech>): Note[] {
  const { notes } = context.speech.words;
  const offences = offencesMet(context);
  const found = offences.filter((offence) => FOUND_BY_POLICE.includes(offence.startedBy));
  if (found.length === 0 || context.unit.kind === 'effort') return [];
  const labels = named(
    context,
    found.map((offence) => inSentence(offence.label[context.speech.language])),
  );
  const mixed = found.some((offence) => offence.startedBy === 'mixed');
  const { police } = notes;
  const all = mixed ? police.allMixed : police.all;
  const some = mixed ? police.someMixed(labels) : police.some(labels);
  return note('police', police.lead, found.length === offences.length ? all : some);
}

/** The range that chance alone gives round the small counts shown (three of them at most). */
function chanceNote(context: Context<FigureSpeech>): Note[] {
  const { speech, result, unit } = context;
  const { chance } = speech.words.notes;
  if (unit.kind === 'effort' || result.query.by.length > 1) return [];
  const small = result.rows
    .filter((row) => row.count.qualifier === 'exact' && row.count.value !== null && row.count.value < SMALLEST_BASE)
    .map((row) => row.count.value ?? 0);
  const counts = [...new Set(small)].toSorted((a, b) => a - b).slice(0, 3);
  if (counts.length === 0) return [];
  const ranges = counts.map((count) => {
    const { low, high } = chanceRange(count);
    return chance.range(speech.oneDecimal(low), speech.oneDecimal(high), speech.whole(count));
  });
  return note('chance', chance.lead, chance.text(speech.list(ranges)));
}

function valueNotes(context: Context<FigureSpeech>): Note[] {
  const { speech, result, dataset } = context;
  const { notes } = speech.words;
  const { evidence, itemisedSum, rows } = result;
  const found: Note[] = [];
  if (evidence.absent > 0) {
    found.push(
      ...note(
        'missing',
        notes.missing.lead,
        notes.missing.text(speech.whole(evidence.absent), speech.whole(evidence.absent + evidence.observed)),
      ),
    );
  }
  if (rows.some((row) => row.count.qualifier !== 'exact' && row.count.upper === null))
    found.push(...note('bounds', notes.bounds.lead, notes.bounds.text));
  if (rows.some((row) => row.count.upper !== null) || itemisedSum.upper !== null)
    found.push(...note('range', notes.range.lead, notes.range.text));
  if (dataset.parents === 'include' && rows.some((row) => row.flags.includes('inside')))
    found.push(...note('parents', notes.parents.lead, notes.parents.text));
  if (result.parts.length > 0) found.push(...note('of-which', notes.ofWhich.lead, notes.ofWhich.text));
  if (evidence.provisional > 0) found.push(...note('provisional', notes.provisional.lead, notes.provisional.text));
  if (evidence.replaced > 0)
    found.push(
      ...note(
        'replaced',
        notes.replaced.lead,
        notes.replaced.text(speech.whole(evidence.replaced), speech.isOne(evidence.replaced)),
      ),
    );
  if (evidence.breaks.length > 0) {
    const list = evidence.breaks.map(
      (one) => `${labelOf(context, { dimension: 'region', code: one.region })} ${one.year}`,
    );
    found.push(...note('breaks', notes.breaks.lead, notes.breaks.text(named(context, list))));
  }
  return found;
}

function operationNotes(context: Context<FigureSpeech>, kind: FigureKind): Note[] {
  const { speech, result, catalogue, operation } = context;
  const { notes } = speech.words;
  const { evidence } = result;
  const found: Note[] = [];
  if (!context.dataset.dimensions.includes('operation')) return found;
  if (operation !== null) {
    const { language } = speech;
    if (operation.dateNote !== null) found.push(...note('date', notes.dates.lead, operation.dateNote[language]));
    if (operation.note !== null) found.push(...note('about', notes.about.lead, operation.note[language]));
  } else if (evidence.operations.length > 1) {
    found.push(...note('operations', notes.operations.lead, notes.operations.text));
    if (evidence.operations.some((code) => catalogue.operations.get(code)?.kind === 'event')) {
      found.push(...note('events', notes.events.lead, notes.events.text));
    }
  }
  if (kind === 'trend') found.push(...note('not-series', notes.notSeries.lead, notes.notSeries.text));
  const undated = evidence.undatedOperations;
  if (undated > 0 && operation === null) {
    const text = kind === 'trend' ? notes.undatedTime.text : notes.undated.text;
    found.push(...note('undated', notes.undated.lead, text(speech.whole(undated), speech.isOne(undated))));
  }
  if (evidence.undatedLeftOut > 0) {
    const text = notes.undatedLeftOut.text(
      speech.whole(evidence.undatedLeftOut),
      speech.isOne(evidence.undatedLeftOut),
    );
    found.push(...note('undated-left-out', notes.undatedLeftOut.lead, text));
  }
  if (evidence.partOperations.length > 0) {
    const labels = evidence.partOperations.map((code) => labelOf(context, { dimension: 'operation', code }));
    found.push(...note('part-of', notes.partOf.lead, notes.partOf.text(named(context, labels))));
  }
  if (evidence.statedOnly > 0 && operation === null) {
    found.push(
      ...note(
        'stated-only',
        notes.statedOnly.lead,
        notes.statedOnly.text(speech.whole(evidence.statedOnly), speech.isOne(evidence.statedOnly)),
      ),
    );
  }
  return found;
}

function rateNotes(context: Context<FigureSpeech>): Note[] {
  const { speech, result, catalogue } = context;
  const { notes } = speech.words;
  const found: Note[] = [];
  const { rows, query, evidence } = result;
  if (query.measure === 'rate') {
    const publishers = [...new Set(evidence.populationSources.map((id) => catalogue.sources.get(id)?.publisher ?? id))];
    found.push(...note('rate', notes.rate.lead, notes.rate.text(speech.list(publishers))));
    if (rows.some((row) => row.rate?.derived === true))
      found.push(...note('rate-derived', notes.rateDerived.lead, notes.rateDerived.text));
    if (rows.some((row) => (row.rate?.leftOut ?? 0) > 0))
      found.push(...note('rate-partial', notes.ratePartial.lead, notes.ratePartial.text));
  }
  if (rows.some((row) => row.flags.includes('small_base')))
    found.push(...note('small-base', notes.smallBase.lead, notes.smallBase.text));
  return found;
}

function standingNotes(context: Context<FigureSpeech>): Note[] {
  const { speech, dataset, unit, result } = context;
  const { notes } = speech.words;
  const found: Note[] = [];
  const others = offencesMet(context).filter((offence) => !offence.isOffence);
  if (others.length > 0) {
    const labels = others.map((offence) => inSentence(offence.label[speech.language]));
    found.push(...note('not-offences', notes.notOffences.lead, notes.notOffences.text(named(context, labels))));
  }
  if (unit.kind === 'effort') found.push(...note('effort', notes.effort.lead, notes.effort.text));
  if (unit.kind === 'judgment' || unit.kind === 'person')
    found.push(...note('stages', notes.stages.lead, notes.stages.text));
  // Of a reader's own file nobody here knows who counts how, or who judged what.
  const isOwn = ownFileOf(dataset.code) !== null;
  if (!isOwn && dataset.parents === 'include' && result.evidence.regions.length > 1)
    found.push(...note('countries', notes.countries.lead, notes.countries.text));
  if (unit.note !== null) found.push(...note('unit', notes.unit.lead, unit.note[speech.language]));
  if (unit.kind === 'report') found.push(...note('reported', notes.reported.lead, notes.reported.text));
  if (!isOwn && dataset.dimensions.includes('operation'))
    found.push(...note('judgment', notes.judgment.lead, notes.judgment.text));
  return found;
}

/** The notes that what is selected calls for, the weightiest first. No option removes them. */
export function notesOf(context: Context<FigureSpeech>, kind: FigureKind): Note[] {
  return [
    ...totalsNotes(context),
    ...policeNote(context),
    ...chanceNote(context),
    ...valueNotes(context),
    ...rateNotes(context),
    ...operationNotes(context, kind),
    ...standingNotes(context),
  ];
}
