import { element, type Markup } from '../markup.ts';
import { seriesColour } from './colours.ts';

/** The pattern of what is preliminary. */
export function hatching(id: string): Markup {
  return element('defs', {}, [
    element('pattern', { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, [
      element('path', { d: 'M0,0V5', stroke: seriesColour(1), 'stroke-width': 3 }),
    ]),
  ]);
}
