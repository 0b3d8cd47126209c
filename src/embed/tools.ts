import { LANGUAGES } from '../domain/domain.ts';
import { element, type Publication, type Theme, THEMES } from '../publish/publish.ts';
import { inLanguage } from '../selection/selection.ts';
import { built } from '../deliver/deliver.ts';
import { FILES } from './fileKinds.ts';
import type { EmbedOptions } from './options.ts';

/** Colours as the reader or the page around wants them; the sheet follows the attribute. */
export function setTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme;
}

/** What a reader can do with a figure besides reading it. */
export function toolsFor(publication: Publication, { theme }: EmbedOptions): Element {
  const { speech } = publication;
  const { embed } = speech.words;
  const other = LANGUAGES.find((one) => one !== speech.language) ?? speech.language;
  const options = THEMES.map((one) =>
    element('option', { value: one, selected: one === theme ? '' : null }, [embed.themes[one]]),
  );
  const files = FILES.map((kind) => element('button', { type: 'button', value: kind }, [kind.toUpperCase()]));
  const tools = built(
    element('div', { class: 'tools' }, [
      element('span', { class: 'files', role: 'group', 'aria-label': embed.download }, [
        `${embed.download} `,
        ...files,
      ]),
      element('a', { href: inLanguage(window.location.search, other), lang: other, hreflang: other, target: '_self' }, [
        embed.otherLanguage,
      ]),
      element('label', {}, [`${embed.theme} `, element('select', {}, options)]),
    ]),
  );
  for (const button of tools.querySelectorAll('button')) {
    const kind = FILES.find((one) => one === button.value);
    // What writes files comes when somebody wants one.
    if (kind !== undefined)
      button.addEventListener(
        'click',
        () => void import('./downloads.ts').then(({ download }) => download(kind, publication)),
      );
  }
  tools.querySelector('select')?.addEventListener('change', ({ currentTarget }) => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const chosen = currentTarget.value;
    setTheme(THEMES.find((one) => one === chosen) ?? 'auto');
  });
  return tools;
}
