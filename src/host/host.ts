// Becomes embed.js, which an article loads beside its figures. It is a classic script without imports, keeps no name in the
// page, asks for nothing, and does one thing: it gives the frames of figures the height that their content tells.

interface Told {
  readonly anmalt: { readonly height: number; readonly stands?: unknown };
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
      if (data.anmalt.stands === true) frame.dispatchEvent(new Event('anmalt-stands'));
    }
  });

  /**
   * Lays a frame unseen over what is held, in the width that it will have, until the figure in it stands. It is there for
   * nobody yet; were its visibility hidden, browsers would not lay out what is in it.
   */
  const coverOnceItStands = (frame: HTMLIFrameElement, held: readonly HTMLElement[]): void => {
    Object.assign(frame.style, { position: 'absolute', insetBlockStart: '0', width: '100%', opacity: '0' });
    frame.inert = true;
    const cover = (): void => {
      // Not by `hidden`, which sheets of articles override without knowing.
      for (const one of held) one.style.setProperty('display', 'none', 'important');
      Object.assign(frame.style, { position: '', insetBlockStart: '', opacity: '' });
      frame.inert = false;
    };
    frame.addEventListener('anmalt-stands', cover, { once: true });
  };

  /**
   * <anmalt-figure src="…/embed.html?…" title="…">. What it holds is shown until the figure itself is there, and stays where
   * that cannot be loaded.
   */
  class AnmaltFigure extends HTMLElement {
    connectedCallback(): void {
      // While the article is read, an element is there before what it holds.
      if (document.readyState !== 'loading') this.fill();
      else document.addEventListener('DOMContentLoaded', () => this.fill(), { once: true });
    }

    private fill(): void {
      if (this.querySelector(':scope > iframe') !== null) return;
      const frame = document.createElement('iframe');
      frame.src = new URL(this.getAttribute('src') ?? '', home).href;
      // Only figures are framed, wherever the attribute points.
      if (!isOurs(frame)) return;
      frame.title = this.getAttribute('title') ?? '';
      frame.loading = 'lazy';
      const sandbox = this.getAttribute('sandbox');
      if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
      Object.assign(this.style, { display: 'block', position: 'relative' });
      const held = [...this.children].filter((one) => one instanceof HTMLElement);
      if (held.length > 0) coverOnceItStands(frame, held);
      this.append(frame);
    }
  }
  if (customElements.get('anmalt-figure') === undefined) customElements.define('anmalt-figure', AnmaltFigure);
})();
