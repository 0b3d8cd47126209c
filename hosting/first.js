// Stands within the page and runs before anything is painted. Says in which language the view that stands in the HTML is
// to be seen, or that the link asks for another; and lets the browser ask at once for what that needs.
{
  const page = document.documentElement;
  const keys = location.search.slice(1).split('&');
  const asked = keys.find((key) => key.startsWith('lang='))?.slice(5);
  const wanted = [asked, ...navigator.languages.map((one) => one.slice(0, 2).toLowerCase()), 'en'];
  const language = wanted.find((one) => one === 'sv' || one === 'en');
  page.lang = language;
  page.dataset.opening = keys.every((key) => key === '' || key.startsWith('lang=')) ? language : 'other';
  const needs = keys.some((key) => key.startsWith('data=')) ? [language] : [language, 'data'];
  for (const link of document.querySelectorAll('link[data-for]'))
    if (needs.includes(link.dataset.for)) link.rel = link.dataset.rel;
}
