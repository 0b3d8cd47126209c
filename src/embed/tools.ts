import { LANGUAGES } from '../domain/domain.ts';
import { element, type Parts, type Publication, THEMES } from '../publish/publish.ts';
import { inLanguage } from '../selection/selection.ts';
import { built } from '../deliver/deliver.ts';
import { FILES } from './fileKinds.ts';
import type { EmbedOptions } from './options.ts';
import { setTheme } from './theme.ts';

/** What a reader can do with a figure besides reading it. */
export function toolsFor(publication: Publication, parts: Parts, { theme }: EmbedOptions): Element {
  const { speech } = publication;
  const { tools: words } = speech.words;
  const other = LANGUAGES.find((one) => one !== speech.language) ?? speech.language;
  const options = THEMES.map((one) =>
    element('option', { value: one, selected: one === theme ? '' : null }, [words.themes[one]]),
  );
  const files = FILES.map((kind) => element('button', { type: 'button', value: kind }, [kind.toUpperCase()]));
  const tools = built(
    element('div', { class: 'tools' }, [
      element('span', { class: 'files', role: 'group', 'aria-label': words.download }, [
        `${words.download} `,
        ...files,
      ]),
      element('a', { href: inLanguage(window.location.search, other), lang: other, hreflang: other, target: '_self' }, [
        words.otherLanguage,
      ]),
      element('label', {}, [`${words.theme} `, element('select', {}, options)]),
    ]),
  );
  for (const button of tools.querySelectorAll('button')) {
    const kind = FILES.find((one) => one === button.value);
    // What writes files comes when somebody wants one.
    if (kind !== undefined)
      button.addEventListener(
        'click',
        () => void import('./downloads.ts').then(({ download }) => download(kind, publication, parts)),
      );
  }
  tools.querySelector('select')?.addEventListener('change', ({ currentTarget }) => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const chosen = currentTarget.value;
    setTheme(THEMES.find((one) => one === chosen) ?? 'auto');
  });
  return tools;
}
