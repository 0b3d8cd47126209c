import { DIMENSIONS, valueStateOf } from '../domain/domain.ts';
import { type Entries, type ObservationView, view } from './entries.ts';
import type { Facets } from './result.ts';

const FACETS = ['unit', ...DIMENSIONS] as const;

/** Every filter ignores its own choice and heeds the others. */
export const FACET_VIEWS: readonly ObservationView[] = FACETS.map((name) => view([name], name));

function countBy(entries: Entries, name: (typeof FACETS)[number]): Record<string, number> {
  // Labels come from files: one that every other object inherits something by is a label like the rest.
  const counts = Object.create(null) as Record<string, number>;
  for (const { at, kind, rows } of entries.of(view([name], name))) {
    if (valueStateOf(kind.status) !== 'observed' || kind.replaced || kind.role === 'published_rate') continue;
    const label = at[name] ?? '';
    counts[label] = (counts[label] ?? 0) + rows;
  }
  return counts;
}

/** How many observed figures each choice would leave. */
export function facetsIn(entries: Entries): Facets {
  return {
    unit: countBy(entries, 'unit'),
    offence: countBy(entries, 'offence'),
    operation: countBy(entries, 'operation'),
    region: countBy(entries, 'region'),
    period: countBy(entries, 'period'),
  };
}
