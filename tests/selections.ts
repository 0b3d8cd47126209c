import fc from 'fast-check';
import { type Catalogue, DIMENSIONS } from '../src/domain/domain.ts';
import { FIGURE_KINDS } from '../src/figure/figure.ts';
import { MEASURES, type Selection } from '../src/selection/selection.ts';

/** Anything that could be chosen, possible or not. */
export function selections(lists: Catalogue): fc.Arbitrary<Selection> {
  const codes = (known: Iterable<string>): fc.Arbitrary<readonly string[] | null> =>
    fc.option(fc.subarray([...known], { maxLength: 6 }), { nil: null });
  const year = fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: null });
  return fc.record({
    dataset: fc.constantFrom(...lists.datasets.keys()),
    frozen: fc.option(
      fc.record({
        version: fc.stringMatching(/^[0-9a-f]{12}$/),
        day: fc.option(fc.constantFrom('2026-11-26', '2031-02-28'), { nil: null }),
      }),
      { nil: null },
    ),
    figure: fc.constantFrom(...FIGURE_KINDS),
    by: fc.constantFrom(...DIMENSIONS),
    unit: fc.constantFrom(...lists.units.keys()),
    measure: fc.constantFrom(...MEASURES),
    offence: codes(lists.offences.keys()),
    operation: codes(lists.operations.keys()),
    region: codes(lists.regions.keys()),
    from: year,
    to: year,
    sort: fc.option(
      fc.record({ column: fc.constantFrom('label' as const, 'value' as const), descending: fc.boolean() }),
      { nil: null },
    ),
    find: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 12 })),
    page: fc.integer({ min: 1, max: 40 }),
  });
}
