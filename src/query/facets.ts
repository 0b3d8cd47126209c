import { DIMENSIONS, valueStateOf } from '../domain/domain.ts';
import { type Entries, type ObservationView, view } from './entries.ts';
import type { Facets } from './result.ts';

const FACETS = ['unit', ...DIMENSIONS] as const;

/** Every filter ignores its own choice and heeds the others. */
export const FACET_VIEWS: readonly ObservationView[] = FACETS.map((name) => view([name], name));

function countBy(entries: Entries, name: (typeof FACETS)[number]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { at, kind, rows } of entries.of(view([name], name))) {
    if (valueStateOf(kind.status) !== 'observed' || kind.replaced || kind.role === 'published_rate') continue;
    const label = at[name] ?? '';
    counts.set(label, (counts.get(label) ?? 0) + rows);
  }
  return Object.fromEntries(counts);
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
