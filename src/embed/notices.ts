import { element, type Markup } from '../publish/publish.ts';
import { type Notice, nearestTo } from '../selection/selection.ts';
import { type DrawnSpeech, spoken } from '../words/words.ts';

/** What in the link could not be followed: the figure stands without it, and nobody may take it for what was asked. */
export async function noticesMarkup(notices: readonly Notice[], { language }: DrawnSpeech): Promise<Markup> {
  const { words, list } = await spoken(language);
  const said = notices.map((one) => words.notice[one.kind](one.key, one.value, list(nearestTo(one))));
  return element('section', { class: 'revised', role: 'status' }, [
    element('p', {}, [element('strong', {}, [words.status.linkNotices])]),
    element(
      'ul',
      {},
      said.map((text) => element('li', {}, [text])),
    ),
  ]);
}
