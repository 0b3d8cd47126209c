import { LANGUAGES } from '../domain/domain.ts';
import { element, THEMES } from '../publish/publish.ts';
import { inLanguage } from '../selection/selection.ts';
import type { FigureSpeech } from '../words/words.ts';
import { built } from '../deliver/deliver.ts';
import type { EmbedOptions } from './options.ts';
import { setTheme } from './theme.ts';

/** What a reader can do with a figure besides reading it. */
export function toolsFor(speech: FigureSpeech, { theme }: EmbedOptions): Element {
  const { tools: words } = speech.words;
  const other = LANGUAGES.find((one) => one !== speech.language) ?? speech.language;
  const options = THEMES.map((one) =>
    element('option', { value: one, selected: one === theme ? '' : null }, [words.themes[one]]),
  );
  const tools = built(
    element('div', { class: 'tools' }, [
      element('a', { href: inLanguage(window.location.search, other), lang: other, hreflang: other }, [
        words.otherLanguage,
      ]),
      element('label', {}, [`${words.theme} `, element('select', {}, options)]),
    ]),
  );
  tools.querySelector('select')?.addEventListener('change', ({ currentTarget }) => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const chosen = currentTarget.value;
    setTheme(THEMES.find((one) => one === chosen) ?? 'auto');
  });
  return tools;
}
