import type { DrawnFigure, FigureKind, Maker } from '../figure/figure.ts';
import {
  type Asked,
  type Parts,
  partsBy,
  type PartsOf,
  type Drawable,
  drawableBy,
  type Taking,
} from '../publish/publish.ts';

type Result = Drawable['result'];

/** A figure ready to be shown, and what draws it. */
export interface Shown {
  readonly publication: Drawable;
  readonly parts: Parts;
}

/** Makes figures of one kind, and fetches what only some of them are drawn by; null where there is nothing to be shown. */
export type Kind = (result: Result, asked: Asked, taking: Taking) => Promise<Shown | null>;

/** A kind of figure by what makes and what draws it. */
function kindBy<F extends DrawnFigure>(
  make: Maker<F>,
  partsFor: (figure: F) => PartsOf<F> | Promise<PartsOf<F>>,
): Kind {
  return async (result, asked, taking) => {
    const publication = drawableBy(make, result, asked, taking);
    if (publication === null) return null;
    return { publication, parts: partsBy(await partsFor(publication.figure), publication) };
  };
}

const bars = () => import('./kinds/bars.ts');

/** What only one kind of figure needs is fetched with the first of that kind; bars and stated totals are drawn alike. */
const KINDS: Readonly<Record<FigureKind, () => Promise<Kind>>> = {
  bars: async () => {
    const kind = await bars();
    return kindBy(kind.barsOf, () => kind.barsParts);
  },
  stated: async () => {
    const kind = await bars();
    return kindBy(kind.statedOf, () => kind.statedParts);
  },
  trend: async () => {
    const kind = await import('./kinds/trend.ts');
    return kindBy(kind.trendOf, async ({ form }) =>
      kind.trendParts(form === 'lines' ? kind.drawLines : (await import('./kinds/panels.ts')).drawPanels),
    );
  },
  matrix: async () => {
    const kind = await import('./kinds/matrix.ts');
    return kindBy(kind.matrixOf, () => kind.matrixParts);
  },
};

/** Fetches what makes and draws figures of a kind. */
export function kindOf(kind: FigureKind): Promise<Kind> {
  return KINDS[kind]();
}
