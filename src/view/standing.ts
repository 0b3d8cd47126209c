import { inLanguage } from '../selection/selection.ts';

/** The view that the page came with, in its HTML, in each language. */
const STANDING = '.opening';

let tell = (): void => {};

/** Settled once the first figure stands, or it is said why there is none: what is less urgent is fetched from then on. */
export const firstStands = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Where a link leads, whichever language it leads to. */
function targetOf(link: Element): string {
  return inLanguage(link.getAttribute('href') ?? '', null);
}

/** Gives the focus to the link of the live view that leads to where one leads that is taken away. */
function focusLike(target: string): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#root a[href]')];
  links.find((link) => targetOf(link) === target)?.focus();
}

/**
 * Lets the live view take the place of the one that the page came with, which has no script. A reader who has come to one
 * of its links by keyboard stays there.
 */
export function takePlace(): void {
  const focused = document.activeElement;
  const target = focused instanceof Element && focused.closest(STANDING) !== null ? targetOf(focused) : null;
  for (const standing of document.querySelectorAll(STANDING)) standing.remove();
  delete document.documentElement.dataset['opening'];
  tell();
  if (target !== null) focusLike(target);
}
