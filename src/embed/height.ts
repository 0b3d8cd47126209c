/**
 * Tells the page around the frame how high its content is, in CSS pixels, whenever that changes. One message speaks the
 * tongues of those who listen: our own script, scripts for frames of Datawrapper, and AMP. It holds nothing but a number, and
 * whether a figure stands there or only a message, so that whoever embeds the page may read it.
 */
export function tellHeight(root: HTMLElement): void {
  if (window.parent === window) return;
  let told = '';
  const tell = (): void => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    const stands = root.querySelector('article') !== null;
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
  new ResizeObserver(tell).observe(root);
}
