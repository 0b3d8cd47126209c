import { isNumeric, isPeriods, offenceShare, saysYear } from './columnContent.ts';
import { type Guess, guess } from './columnGuess.ts';

type Guesses = Guess[];

/** Share of labels that name offences from which a column without a telling name is taken for offences. */
const OFFENCES = 0.3;

function replaced(guesses: Guesses, next: ReadonlyMap<Guess, Guess>): Guesses {
  return guesses.map((one) => next.get(one) ?? one);
}

function other(one: Guess, what: string): Guess {
  return guess(one.column, 'other', { by: 'content', what });
}

/** Texts that say in the same rows what an earlier column says, as far as their labels show it. */
export function decideRepeats(guesses: Guesses): Guesses {
  const seen = new Map<string, Guess>();
  return guesses.map((one) => {
    const { labels, distinct, empty } = one.column;
    if (isNumeric(one.column) || isPeriods(one.column) || distinct < 2 || one.role === 'flag') return one;
    const key = JSON.stringify([distinct, empty, labels]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, one);
    return first === undefined ? one : other(one, `repeats ${first.column.name}`);
  });
}

/** One period, or year with month or day beside it. */
export function decidePeriods(guesses: Guesses): Guesses {
  const periods = guesses.filter((one) => one.role === 'period');
  const named = periods.filter((one) => one.reason.by === 'name');
  const pool = named.length > 0 ? named : periods;
  const best = pool.find((one) => saysYear(one.column)) ?? pool[0];
  if (best === undefined) return guesses;
  const next = new Map<Guess, Guess>();
  for (const one of periods) if (one !== best) next.set(one, other(one, 'another column has the period'));
  if (pool.length > 1) next.set(best, { ...best, sure: false });
  if (saysYear(best.column)) {
    for (const one of guesses) {
      if (['year', 'month', 'day'].includes(one.role)) next.set(one, other(one, 'another column has the period'));
    }
  }
  return replaced(guesses, next);
}

function coarsestFirst(a: Guess, b: Guess): number {
  return a.level - b.level || a.column.distinct - b.column.distinct;
}

function finer(one: Guess, role: 'suboffence' | 'subregion'): Guess {
  return one.column.distinct > 1 ? { ...one, role } : other(one, 'the same in each row');
}

/** Two-level offences; codes beside names are identifiers. */
export function decideOffences(guesses: Guesses): Guesses {
  const all = guesses.filter((one) => one.role === 'offence');
  const names = all.filter((one) => !one.codes);
  const found = names.length > 0 ? names : all;
  const next = new Map<Guess, Guess>();
  if (found.length === 0) {
    const best = guesses
      .filter((one) => one.reason.by === 'rest')
      .map((one) => ({ one, share: offenceShare(one.column) }))
      .filter(({ share }) => share >= OFFENCES)
      .toSorted((a, b) => b.share - a.share)[0];
    if (best !== undefined)
      next.set(best.one, guess(best.one.column, 'offence', { by: 'content', what: 'names of offences' }));
    return replaced(guesses, next);
  }
  const ordered = found.toSorted(coarsestFirst);
  const coarsest = ordered.find((one) => one.column.distinct > 1) ?? ordered[0];
  for (const one of all) {
    if (one.codes && names.length > 0) next.set(one, { ...one, role: 'identifier' });
    else if (one !== coarsest) next.set(one, finer(one, 'suboffence'));
  }
  return replaced(guesses, next);
}

/** Whether a column of codes has its names beside it: the same word for the place, or as many labels. */
function named(code: Guess, names: readonly Guess[]): boolean {
  const word = code.reason.by === 'name' ? code.reason.word.split(' ')[0]?.toLowerCase() : undefined;
  return names.some(
    (one) =>
      one.column.distinct === code.column.distinct ||
      (one.reason.by === 'name' && one.reason.word.toLowerCase().split(' ')[0] === word),
  );
}

/** The coarsest place, the finer ones, and codes of those. A street or an address is a place only where no other is. */
export function decidePlaces(guesses: Guesses): Guesses {
  const all = guesses.filter((one) => one.role === 'region');
  const areas = all.filter((one) => one.level < 9);
  const texts = areas.filter((one) => !one.codes && !isNumeric(one.column));
  const names = texts.length > 0 ? texts : areas.filter((one) => !one.codes);
  const coded = (one: Guess): boolean => one.codes || (isNumeric(one.column) && texts.length > 0);
  const codes = areas.filter((one) => coded(one) && named(one, names));
  const found = (areas.length > 0 ? areas : all).filter((one) => !codes.includes(one)).toSorted(coarsestFirst);
  // A country that is the same in each row tells nothing; a force that is may have its districts beside it.
  const coarsest = found.find((one) => one.level > 0 || one.column.distinct > 1) ?? found[0];
  const next = new Map<Guess, Guess>();
  for (const one of all) {
    if (codes.includes(one)) next.set(one, { ...one, role: 'regioncode' });
    else if (!found.includes(one)) next.set(one, other(one, 'a spot within another place'));
    else if (one !== coarsest) next.set(one, finer(one, 'subregion'));
  }
  return replaced(guesses, next);
}

/** Of columns that say what is measured the one that tells most apart, since adding over it would be wrong. */
export function decideUnits(guesses: Guesses): Guesses {
  const units = guesses.filter((one) => one.role === 'unit');
  const best = units.toSorted((a, b) => b.column.distinct - a.column.distinct)[0];
  return guesses.map((one) =>
    one.role !== 'unit' || one === best ? one : other(one, 'another column parts the units'),
  );
}

/** The first text that is for nothing else names the places, in a table of counts that has none. */
export function leftOver(guesses: Guesses): Guesses {
  const has = (role: string): boolean => guesses.some((one) => one.role === role);
  if (has('region') || !has('count')) return guesses;
  const first = guesses.find((one) => one.role === 'other' && one.reason.by === 'rest' && one.column.distinct > 1);
  return guesses.map((one) => (one === first ? { ...one, role: 'region' as const } : one));
}
