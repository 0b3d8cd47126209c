import { LANGUAGES } from '../domain/domain.ts';
import { element, type Publication, type Theme, THEMES } from '../publish/publish.ts';
import { inLanguage } from '../selection/selection.ts';
import { built } from './build.ts';
import type { EmbedOptions } from './options.ts';

/** Colours as the reader or the page around wants them; the sheet follows the attribute. */
export function setTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme;
}

/** What a reader can do with a figure besides reading it. */
export function toolsFor({ speech }: Publication, { theme }: EmbedOptions): Element {
  const { embed } = speech.words;
  const other = LANGUAGES.find((one) => one !== speech.language) ?? speech.language;
  const options = THEMES.map((one) =>
    element('option', { value: one, selected: one === theme ? '' : null }, [embed.themes[one]]),
  );
  const tools = built(
    element('div', { class: 'tools' }, [
      element('a', { href: inLanguage(window.location.search, other), lang: other, hreflang: other }, [
        embed.otherLanguage,
      ]),
      element('label', {}, [`${embed.theme} `, element('select', {}, options)]),
    ]),
  );
  tools.querySelector('select')?.addEventListener('change', ({ currentTarget }) => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const chosen = currentTarget.value;
    setTheme(THEMES.find((one) => one === chosen) ?? 'auto');
  });
  return tools;
}
