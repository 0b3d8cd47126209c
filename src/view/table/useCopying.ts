import { type ClipboardEvent, useEffect, useState } from 'react';
import { copyText } from '../../deliver/deliver.ts';
import type { CellPlace } from '../../publish/publish.ts';
import type { TableWords } from '../../words/words.ts';
import type { OnPage } from '../takeAway/publicationNow.ts';
import type { Citing } from './citing.ts';
import type { ChosenCell } from './useCells.ts';

interface Copying {
  /** What has become of the last copy of the chosen cell. */
  readonly told: string;
  /** Null until a cell with something in it is chosen, and what cites it is there. */
  readonly copy: (() => void) | null;
  readonly onCopy: (event: ClipboardEvent) => void;
}

/** Copies the chosen cell with its citation. What writes citations comes when a cell is first chosen. */
export function useCopying(onPage: OnPage, chosen: ChosenCell | null, words: TableWords): Copying {
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

  const ids = chosen?.ids ?? null;
  const said = chosen === null || chosen.text === '' || cite === null ? null : (): string => cite(onPage, chosen.ids);
  const tell = (text: string): void => {
    if (ids !== null) setTold({ of: ids, text });
  };
  const copied = words.copied(chosen?.text ?? '');
  const copy = (): void => {
    void copyText(said?.() ?? '')
      .then(
        () => copied,
        () => words.copyFailed,
      )
      .then(tell);
  };
  const onCopy = (event: ClipboardEvent): void => {
    // Whoever has marked text wants that.
    if (said === null || window.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', said());
    tell(copied);
  };
  return { told: told !== null && told.of === ids ? told.text : '', copy: said === null ? null : copy, onCopy };
}
