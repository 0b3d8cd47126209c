import type { Markup } from '../publish/publish.ts';

const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';

/** Markup as elements of the page: made one by one, so that no text can ever become an element. */
export function built({ name, attributes, children }: Markup, outer = HTML): Element {
  const space = name === 'svg' ? SVG : outer;
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') made.setAttribute(key, value);
  made.append(...children.map((child) => (typeof child === 'string' ? child : built(child, space))));
  return made;
}
