import { element, type Markup } from '../publish/publish.ts';
import { type Notice, nearestTo } from '../selection/selection.ts';
import { type FigureSpeech, noticeWords } from '../words/words.ts';

/** What in the link could not be followed: the figure stands without it, and nobody may take it for what was asked. */
export function noticesMarkup(notices: readonly Notice[], { language, list }: FigureSpeech): Markup {
  const { heading, notice } = noticeWords(language);
  const said = notices.map((one) => notice[one.kind](one.key, one.value, list(nearestTo(one))));
  return element('section', { class: 'revised', role: 'status' }, [
    element('p', {}, [element('strong', {}, [heading])]),
    element(
      'ul',
      {},
      said.map((text) => element('li', {}, [text])),
    ),
  ]);
}
