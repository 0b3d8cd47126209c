/**
 * Tells the page around the frame how high its content is, in CSS pixels, whenever that changes. One message speaks the
 * tongues of those who listen: our own script, scripts for frames of Datawrapper, and AMP. It holds nothing but a number, and
 * whether a figure stands there or only a message, so that whoever embeds the page may read it.
 */
export function tellHeight(main: HTMLElement): void {
  if (window.parent === window) return;
  let told = '';
  const tell = (): void => {
    const stands = main.querySelector('article footer') !== null;
    // Until the figure is whole, or known not to come, the frame is best left as high as it is.
    if (!stands && main.querySelector('[role="alert"]') === null) return;
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (told === `${height} ${stands}`) return;
    told = `${height} ${stands}`;
    const message = {
      anmalt: { height, stands },
      'datawrapper-height': { anmalt: height },
      sentinel: 'amp',
      type: 'embed-size',
      height,
    };
    window.parent.postMessage(message, '*');
  };
  // Observers are told before the frame is painted: content never stands cut.
  new ResizeObserver(tell).observe(document.documentElement);
  // A message may be no higher than the room that was left for the figure.
  new MutationObserver(tell).observe(main, { childList: true });
}
