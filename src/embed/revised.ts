import { periodOf } from '../domain/domain.ts';
import { type Direct, openDirect } from '../engine/direct.ts';
import { CHANGES_NAMED, revisionOf } from '../figure/figure.ts';
import { addressOf, element, type Markup, type Publication } from '../publish/publish.ts';
import { presentLink, queryOf } from '../selection/selection.ts';
import { type RevisionWords, revisionWords } from '../words/words.ts';

/** What has become of the figures, as paragraphs and a list. */
async function comparison(publication: Publication, words: RevisionWords): Promise<readonly (Markup | null)[]> {
  const { result, catalogue, selection, speech } = publication;
  const paragraph = (text: string): Markup => element('p', {}, [text]);
  let now: Direct;
  try {
    now = await openDirect(selection.dataset, null);
  } catch {
    return [paragraph(words.notCompared)];
  }
  if (now.dataset !== selection.dataset) return [paragraph(words.ended)];
  const present = { result: now.ask({ ...queryOf(selection), version: null }), catalogue: await now.wholeCatalogue() };
  const { headline, changes, withdrawn } = await revisionOf({ result, catalogue }, present, speech);
  const rest = changes.length - CHANGES_NAMED;
  const named = changes.slice(0, CHANGES_NAMED).map(({ sentence }) => element('li', {}, [sentence]));
  const more = rest > 0 ? [element('li', {}, [words.more(speech.whole(rest))])] : [];
  return [
    paragraph(headline),
    changes.length === 0 ? null : element('ul', {}, [...named, ...more]),
    withdrawn === null ? null : paragraph(withdrawn),
  ];
}

/**
 * What a frozen figure says of itself: of which day its figures are, whether they have been revised since, from what to what,
 * and where the present ones are. `replaced` is the day on which later data took their place.
 */
export async function revisedNotice(publication: Publication, replaced: string | null): Promise<Markup> {
  const { selection, speech, site } = publication;
  const words = await revisionWords(speech.language);
  const cited = periodOf(selection.frozen?.day ?? '');
  const ended = periodOf(replaced ?? '');
  const present = `${site}${presentLink(addressOf(publication).slice(site.length))}`;
  return element('section', { class: 'revised', role: 'status' }, [
    element('p', {}, [
      element('strong', {}, [words.asCited(cited === null ? null : speech.period(cited))]),
      ended === null ? null : ` ${words.replaced(speech.period(ended))}`,
    ]),
    ...(await comparison(publication, words)),
    element('p', {}, [element('a', { href: present, rel: 'noopener' }, [words.toPresent])]),
  ]);
}
