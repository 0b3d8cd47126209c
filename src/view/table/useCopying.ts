import { type ClipboardEvent, useEffect, useState } from 'react';
import { copyText } from '../../deliver/deliver.ts';
import type { CellPlace } from '../../publish/publish.ts';
import type { TableWords } from '../../words/words.ts';
import type { OnPage } from '../takeAway/publicationNow.ts';
import type { Citing } from './citing.ts';

interface Copying {
  /** What has become of the last copy of the chosen cell. */
  readonly told: string;
  /** Null until a cell is chosen and what cites it is there. */
  readonly copy: (() => void) | null;
  readonly onCopy: (event: ClipboardEvent) => void;
}

/** Copies the chosen cell with its citation. What writes citations comes when a cell is first chosen. */
export function useCopying(onPage: OnPage, chosen: CellPlace | null, words: TableWords): Copying {
  const { language } = onPage.speech;
  const [cite, setCite] = useState<Citing | null>(null);
  const [told, setTold] = useState<{ readonly of: CellPlace; readonly text: string } | null>(null);
  const wanted = chosen !== null;
  useEffect(() => {
    if (!wanted) return;
    let isNewest = true;
    void import('./citing.ts')
      .then(({ citingIn }) => citingIn(language))
      .then((found) => isNewest && setCite(() => found));
    return () => {
      isNewest = false;
    };
  }, [wanted, language]);

  const text = chosen === null || cite === null ? null : (): string => cite(onPage, chosen);
  const tell = (said: string): void => {
    if (chosen !== null) setTold({ of: chosen, text: said });
  };
  const first = (said: string): string => said.split('\n')[0] ?? '';
  const copy = (): void => {
    const said = text?.() ?? '';
    copyText(said).then(
      () => tell(words.copied(first(said))),
      () => tell(words.copyFailed),
    );
  };
  const onCopy = (event: ClipboardEvent): void => {
    // Whoever has marked text wants that.
    if (text === null || window.getSelection()?.isCollapsed === false) return;
    const said = text();
    event.preventDefault();
    event.clipboardData.setData('text/plain', said);
    tell(words.copied(first(said)));
  };
  return { told: told !== null && told.of === chosen ? told.text : '', copy: text === null ? null : copy, onCopy };
}
