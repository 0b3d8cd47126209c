import type { KeyEntry } from '../../layout/layout.ts';
import { COLOURS, seriesColour } from './colours.ts';

/** How each look of a bar or of a sign in a key is painted; `hatch` is the id of the hatching. */
export function paintOf(look: KeyEntry['paint'], hatch: string): Readonly<Record<string, string>> {
  const colour = seriesColour(1);
  switch (look) {
    case 'bar':
      return { fill: colour };
    case 'stated':
      return { fill: 'none', stroke: COLOURS.ink, 'stroke-width': '1.5' };
    case 'hatched':
      return { fill: `url(#${hatch})`, stroke: colour };
    case 'tinted':
      return { fill: colour, 'fill-opacity': '.35', stroke: colour };
    case 'ranged':
      return { fill: 'none', stroke: colour, 'stroke-dasharray': '3 2' };
    case 'broken':
      return { stroke: COLOURS.muted, 'stroke-width': '2', 'stroke-dasharray': '4 3' };
    case 'sign':
      return { fill: 'none', stroke: COLOURS.muted, 'stroke-width': '1.5' };
    case 'line':
      return { fill: 'none', stroke: colour, 'stroke-width': '2' };
  }
}
