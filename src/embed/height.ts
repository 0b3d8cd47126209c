/**
 * Tells the page around the frame how high its content is, in CSS pixels, whenever that changes. One message speaks the
 * tongues of those who listen: our own script, scripts for frames of Datawrapper, and AMP. It holds nothing but a number, so
 * that whoever embeds the page may read it.
 */
export function tellHeight(root: HTMLElement): void {
  if (window.parent === window) return;
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    const message = {
      anmalt: { height },
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
