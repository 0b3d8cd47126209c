import { grouped } from '../../table/table.ts';
import { isIdentity, isWhole } from './columnContent.ts';
import { type Guess, guess } from './columnGuess.ts';
import { namesTotal } from './totalNames.ts';

type Guesses = Guess[];

/** What a record of one incident has and a row of counts has not: a number of its own, or where it happened. */
function tellsIncidents(guesses: readonly Guess[]): boolean {
  const has = (role: string): boolean => guesses.some((one) => one.role === role);
  const own = guesses.some((one) => one.role === 'identifier' && one.reason.by === 'name' && isIdentity(one.column));
  return own || (has('latitude') && has('longitude'));
}

/** Numbers with decimals beside whole ones are rates, and alone they are counts that nobody can be sure of. */
function withoutDecimals(guesses: Guesses): Guesses {
  const whole = guesses.some((one) => one.role === 'count' && isWhole(one.column));
  return guesses.map((one) => {
    if (one.role !== 'count' || isWhole(one.column) || one.column.numbers < 0.8) return one;
    const plain = one.reason.by === 'name' && one.level <= 1;
    if (!whole || plain) return { ...one, sure: false };
    return guess(one.column, 'rate', { by: 'content', what: 'decimals beside whole numbers' });
  });
}

/** Whether a name says no more than that it is a count: no kind of offence, no year. */
function isPlain(one: Guess): boolean {
  return !one.dated && (one.category === '' || one.level <= 2);
}

function isTotal(one: Guess): boolean {
  return namesTotal(one.column.name);
}

/** Of plain counts of the same thing one is kept: the plainest name, then the first. */
function bestOfEach(guesses: Guesses, offence: boolean): Guesses {
  const plain = guesses.filter(
    (one) => one.role === 'count' && one.reason.by === 'name' && isPlain(one) && !isTotal(one),
  );
  const groups = grouped(plain, (one) => one.unit);
  const losers = new Set<Guess>();
  const doubtful = new Set<Guess>();
  for (const rivals of groups.values()) {
    const categories = new Set(rivals.map((one) => one.category));
    // 'murder arrests' and 'robbery arrests' are two categories of one measure, unless an offence stands in each row.
    if (rivals.length < 2 || (!offence && !categories.has('') && categories.size === rivals.length)) continue;
    const [best, second] = rivals.toSorted((a, b) => a.level - b.level || a.category.length - b.category.length);
    for (const one of rivals) if (one !== best) losers.add(one);
    if (best !== undefined && best.level === second?.level && best.category.length === second.category.length)
      doubtful.add(best);
  }
  return guesses.map((one) => {
    if (losers.has(one)) return guess(one.column, 'other', { by: 'content', what: 'another column counts the same' });
    return doubtful.has(one) ? { ...one, sure: false } : one;
  });
}

/**
 * Which numbers are counts. Those whose names say so come first, and others are counts beside them only where the columns
 * are categories, as offences and years are. In a list of incidents only a name makes a count.
 */
export function decideCounts(all: Guesses): Guesses {
  const offence = all.some((one) => one.role === 'offence');
  const guesses = bestOfEach(withoutDecimals(all), offence);
  const named = guesses.filter((one) => one.role === 'count' && one.reason.by === 'name');
  const unnamed = guesses.filter((one) => one.role === 'count' && one.reason.by === 'content');
  const incidents = tellsIncidents(guesses);
  const measured = named.some((one) => isPlain(one) && !isTotal(one));
  return guesses.map((one) => {
    if (one.role !== 'count') return one;
    if (incidents && (one.reason.by === 'content' || one.category !== ''))
      return guess(one.column, 'other', { by: 'content', what: 'one row an incident' });
    if (one.reason.by === 'name') return one;
    if (measured && !one.dated)
      return guess(one.column, 'other', { by: 'content', what: 'another column is named a count' });
    return { ...one, sure: isWhole(one.column) && (one.dated || unnamed.length === 1) };
  });
}
