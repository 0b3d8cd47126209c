/** The view that the page came with, in its HTML, in each language. */
const STANDING = '.opening';

let tell = (): void => {};

/** Settled once the first figure stands, or it is said why there is none: what is less urgent is fetched from then on. */
export const firstStands = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Where the reader is in the view that gives way; links there lead where links of the live view lead. */
function focusedLink(): string | null {
  const focused = document.activeElement;
  return focused?.closest(STANDING) == null ? null : focused.getAttribute('href');
}

/**
 * Lets the live view take the place of the one that the page came with, which has no script. A reader who has come to one
 * of its links by keyboard stays there.
 */
export function takePlace(): void {
  const link = focusedLink();
  for (const standing of document.querySelectorAll(STANDING)) standing.remove();
  delete document.documentElement.dataset['opening'];
  tell();
  if (link !== null) document.querySelector<HTMLElement>(`#root a[href="${CSS.escape(link)}"]`)?.focus();
}
