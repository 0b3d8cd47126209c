import type { Theme } from '../publish/publish.ts';

/** Colours as the reader or the page around wants them; the sheet follows the attribute. */
export function setTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme;
}
