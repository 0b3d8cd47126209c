// Becomes embed.js, which an article loads beside its figures. It is a classic script without imports, keeps no name in the
// page, asks for nothing, and does one thing: it gives the frames of figures the height that their content tells.

interface Told {
  readonly anmalt: { readonly height: number };
}

/** Heights in CSS pixels that a frame may be given: others are a fault, or an attempt to cover the page. */
const LEAST = 50;
const MOST = 20_000;

(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  /** Where the figures live: this script lies beside them. */
  const home = new URL('./', script.src);

  const addressOf = (frame: HTMLIFrameElement): URL | null => (URL.canParse(frame.src) ? new URL(frame.src) : null);

  const isOurs = (frame: HTMLIFrameElement): boolean => addressOf(frame)?.href.startsWith(home.href) === true;

  /** A frame that is sandboxed without its origin speaks from none. */
  const originOf = (frame: HTMLIFrameElement): string =>
    frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin') ? 'null' : home.origin;

  const isTold = (data: unknown): data is Told => {
    if (typeof data !== 'object' || data === null || !('anmalt' in data)) return false;
    const { anmalt } = data;
    return typeof anmalt === 'object' && anmalt !== null && 'height' in anmalt && Number.isFinite(anmalt.height);
  };

  window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (!isTold(data)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow !== source || !isOurs(frame) || originOf(frame) !== origin) continue;
      // Set by properties, which a policy against inline styles allows.
      frame.style.height = `${Math.min(MOST, Math.max(LEAST, Math.ceil(data.anmalt.height)))}px`;
      frame.style.border = '0';
      frame.style.width = '100%';
      frame.dispatchEvent(new Event('anmalt-ready'));
    }
  });

  /**
   * <anmalt-figure src="…/embed.html?…" title="…">. What it holds is shown until the figure itself is there, and stays where
   * that cannot be loaded.
   */
  class AnmaltFigure extends HTMLElement {
    connectedCallback(): void {
      if (this.querySelector(':scope > iframe') !== null) return;
      const frame = document.createElement('iframe');
      frame.src = new URL(this.getAttribute('src') ?? '', home).href;
      // Only figures are framed, wherever the attribute points.
      if (!isOurs(frame)) return;
      frame.title = this.getAttribute('title') ?? '';
      frame.loading = 'lazy';
      const sandbox = this.getAttribute('sandbox');
      if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
      const held = [...this.children].filter((one) => one instanceof HTMLElement);
      this.style.display = 'block';
      if (held.length > 0) {
        // Laid over what is held, unseen, so that it is loaded and finds its height in the width that it will have.
        this.style.position = 'relative';
        Object.assign(frame.style, { position: 'absolute', insetBlockStart: '0', width: '100%', visibility: 'hidden' });
        frame.addEventListener(
          'anmalt-ready',
          () => {
            for (const one of held) one.hidden = true;
            Object.assign(frame.style, { position: '', visibility: '' });
          },
          { once: true },
        );
      }
      this.append(frame);
    }
  }
  if (customElements.get('anmalt-figure') === undefined) customElements.define('anmalt-figure', AnmaltFigure);
})();
