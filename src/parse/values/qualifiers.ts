import type { Qualifier } from '../../domain/domain.ts';

/** Signs and words before a figure that say it is no exact one. Swedish, English, German, French, Spanish and nearby. */
const BEFORE: Readonly<Record<Exclude<Qualifier, 'exact'>, string>> = {
  over: '>|over|more than|above|över|mer än|fler än|über|mehr als|plus de|más de|mais de|più di|mer enn|flere enn|mere end|flere end|yli|meer dan',
  under:
    '<|under|less than|fewer than|below|mindre än|färre än|unter|weniger als|moins de|menos de|meno di|mindre enn|færre enn|mindre end|færre end|alle|minder dan',
  from: '>=|=>|≥|⩾|at least|minst|mindestens|au moins|al menos|pelo menos|almeno|mindst|vähintään|ten minste',
  to: '<=|=<|≤|⩽|at most|up to|högst|upp till|höchstens|bis zu|au plus|jusqu’à|como máximo|hasta|até|høyst|højst|enintään|hoogstens',
  about:
    '~|≈|c.|ca|ca.|circa|about|around|approx|approx.|approximately|cirka|omkring|runt|ungefär|etwa|rund|ungefähr|environ|aproximadamente|cerca de|omtrent|noin|ongeveer',
  nearly: 'nearly|almost|nästan|närmare|fast|knapp|knappt|presque|près de|casi|quase|quasi|nesten|næsten|lähes|bijna',
};

const QUALIFIER_OF = new Map(
  Object.entries(BEFORE).flatMap(([qualifier, words]) =>
    words.split('|').map((word): [string, Qualifier] => [word, qualifier as Qualifier]),
  ),
);

/** What a sign or word before a figure makes of it; null where it is none that says so. */
export function qualifierOf(words: string): Qualifier | null {
  return QUALIFIER_OF.get(words.toLowerCase().replace(/\s+/g, ' ')) ?? null;
}
