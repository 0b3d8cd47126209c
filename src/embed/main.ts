import '../style/tokens.css';
import '../style/base.css';
import '../style/drawings.css';
import './embed.css';
import { tellHeight } from './height.ts';
import { asksForMore, optionsFrom } from './options.ts';
import { show } from './show.ts';
import { setTheme } from './theme.ts';

const main = document.getElementById('figure');
if (main !== null) {
  // A page made for one figure names its view; the link may still choose language, colours and title.
  const { view = '', site = './' } = main.dataset;
  const own = window.location.search.replace(/^\?/, '');
  const options = optionsFrom([own, view].filter((one) => one !== '').join('&'));
  setTheme(options.theme);
  tellHeight(main);
  const standing = asksForMore(optionsFrom(own), document.documentElement.lang) ? null : main.querySelector('article');
  void show({ main, options, standing, site: new URL(site, window.location.href).href });
}
