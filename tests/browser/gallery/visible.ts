import type { Page } from '@playwright/test';

/** A line of text or a mark as it stands: its distance from the corner of what it is in, and its size, in CSS pixels. */
export interface Piece {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A colour on what is behind it, as the browser paints them, and their contrast after WCAG. */
export interface Tint {
  readonly kind: 'text' | 'large text' | 'mark';
  readonly what: string;
  readonly colour: string;
  readonly behind: string;
  readonly contrast: number;
}

export interface Picture {
  readonly pieces: readonly Piece[];
  readonly tints: readonly Tint[];
}

/** What is seen in each element that a selector finds, by its id or, where it has none, its place. */
export function picturesOf(page: Page, selector: string): Promise<Readonly<Record<string, Picture>>> {
  return page.evaluate((found) => {
    type Rgba = readonly [red: number, green: number, blue: number, alpha: number];
    const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const known = new Map<string, Rgba>();
    const rgba = (colour: string): Rgba => {
      const before = known.get(colour);
      if (before !== undefined || pixel === null) return before ?? [0, 0, 0, 0];
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
      return [red, green, blue, alpha / 255];
    };
    const over = ([r, g, b, a]: Rgba, [R, G, B]: Rgba): Rgba => {
      const mixed = (one: number, other: number): number => Math.round(one * a + other * (1 - a));
      return [mixed(r, R), mixed(g, G), mixed(b, B), 1];
    };
    /** What an element is painted on: the backgrounds of all that is around it, the outermost first. */
    const behind = (element: Element | null): Rgba => {
      if (element === null) return [255, 255, 255, 1];
      const own = rgba(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, behind(element.parentElement));
    };
    const luminance = ([r, g, b]: Rgba): number => {
      const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: Rgba, other: Rgba): number => {
      const [a, b] = [luminance(one), luminance(other)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const hex = ([r, g, b]: Rgba): string =>
      `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;

    const isSeen = (element: Element): boolean =>
      element.closest('.visually-hidden') === null &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    /** Whether the middle of a box is within all that cuts off what is in it. */
    const isWithin = (box: DOMRect, element: Element, root: Element): boolean => {
      for (let each = element.parentElement; each !== null && each !== root; each = each.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(each);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const edge = each.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        if (x < edge.left || x > edge.right || y < edge.top || y > edge.bottom) return false;
      }
      return true;
    };
    /** The lines that a text is set in, each with its box. */
    const linesOf = (node: Node): { text: string; box: DOMRect }[] => {
      const range = document.createRange();
      const text = node.textContent ?? '';
      const lines: { text: string; box: DOMRect; end: number }[] = [];
      for (const { 0: word, index } of text.matchAll(/\S+/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const box = range.getBoundingClientRect();
        const last = lines.at(-1);
        if (last !== undefined && Math.abs(last.box.bottom - box.bottom) < box.height / 2) {
          last.text += ` ${word}`;
          last.box = new DOMRect(last.box.x, last.box.y, box.right - last.box.x, last.box.height);
        } else lines.push({ text: word, box, end: index });
      }
      return lines.filter(({ box }) => box.width > 0 && box.height > 0);
    };
    /** The name that a style sheet gives an element, without what the build adds to it. */
    const nameOf = (element: Element): string =>
      /^_?([a-z]+)/i.exec(element.getAttribute('class') ?? '')?.[1] ?? element.tagName;
    /** Lines that lead the eye and carry no figure need no contrast of their own. */
    const LEADING = new Set(['grid', 'zero', 'leader', 'broken']);
    const isLeading = (shape: Element): boolean =>
      LEADING.has(nameOf(shape)) || shape.closest('.recharts-cartesian-grid, .recharts-reference-line, defs') !== null;
    /** Years outside the range that is chosen are not part of the figure. */
    const isOut = (shape: Element): boolean => shape.parentElement !== null && nameOf(shape.parentElement) === 'out';

    const pictureOf = (root: Element): { pieces: Piece[]; tints: Tint[] } => {
      const corner = root.getBoundingClientRect();
      const pieces: Piece[] = [];
      const tints: Tint[] = [];
      const put = (what: string, box: DOMRect): void => {
        const [left, top] = [box.left - corner.left, box.top - corner.top];
        pieces.push({ what, left, top, width: box.width, height: box.height });
      };
      const tint = (kind: Tint['kind'], what: string, colour: string, element: Element, opacity = 1): void => {
        const [red, green, blue, alpha] = rgba(colour);
        if (alpha === 0) return;
        const ground = behind(element);
        const painted = over([red, green, blue, alpha * opacity], ground);
        tints.push({ kind, what, colour: hex(painted), behind: hex(ground), contrast: contrast(painted, ground) });
      };
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const element = node.parentElement;
        if (element === null || !isSeen(element)) continue;
        const style = getComputedStyle(element);
        const colour = element instanceof SVGElement ? style.fill : style.color;
        if (rgba(colour)[3] === 0) continue;
        const lines = linesOf(node).filter(({ box }) => isWithin(box, element, root));
        for (const { text, box } of lines) put(`“${text}”`, box);
        if (lines.length === 0 || element.closest(':disabled, [aria-disabled="true"], option') !== null) continue;
        const size = Number.parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        tint(isLarge ? 'large text' : 'text', nameOf(element), colour, element);
      }
      for (const shape of root.querySelectorAll('svg path, svg rect, svg circle')) {
        const box = shape.getBoundingClientRect();
        if (isLeading(shape) || !isSeen(shape) || (box.width === 0 && box.height === 0)) continue;
        const { fill, stroke, strokeWidth, opacity } = getComputedStyle(shape);
        const isStroked = stroke !== 'none' && Number.parseFloat(strokeWidth) > 0;
        if (fill === 'none' && !isStroked) continue;
        put(nameOf(shape), box);
        const pattern = /^url\("?#(.+?)"?\)/.exec(fill)?.[1];
        const hatch = pattern === undefined ? null : document.getElementById(pattern)?.querySelector('path, line');
        const colour = isStroked ? stroke : hatch instanceof Element ? getComputedStyle(hatch).stroke : fill;
        if (!isOut(shape)) tint('mark', nameOf(shape), colour, shape, Number(opacity));
      }
      return { pieces, tints };
    };
    return Object.fromEntries(
      [...document.querySelectorAll(found)].map((root, at) => [root.id === '' ? String(at) : root.id, pictureOf(root)]),
    );
  }, selector);
}
