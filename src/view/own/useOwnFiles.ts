import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Catalogue, ownFileDataset, ownFileOf, type ReadingChoices } from '../../domain/domain.ts';
import { frozenIn, inLanguage, languageIn, ownFileLink, readDataset, withOwnFile } from '../../selection/selection.ts';
import type { Address } from '../address/useLink.ts';
import { useStable } from '../useStable.ts';
import { sorted } from './choicesFile.ts';
import type { OwnFile } from './ownReading.ts';
import { type RestoredView, viewOf } from './restoredView.ts';

/** What a reader should know of files that were given. */
export type OwnNotice =
  | { readonly kind: 'others'; readonly opened: string; readonly others: readonly string[] }
  | { readonly kind: 'choices_alone'; readonly name: string }
  /** Taken from this program some time ago: its view is shown again instead of the file. */
  | { readonly kind: 'restored'; readonly file: File; readonly isFrozen: boolean }
  /** Not a fault: whose server a file came from is said before its figure is read. */
  | { readonly kind: 'fetched'; readonly name: string; readonly host: string };

export interface OwnFiles {
  /** The reader's own files by name, as long as the page stands. They are read here and sent nowhere. */
  readonly files: ReadonlyMap<string, OwnFile>;
  /** The one chosen last, as a data set: its code, its name and its link. */
  readonly latest: { readonly code: string; readonly name: string; readonly link: string } | null;
  /**
   * Keeps the first table of the files given and goes to its view; where a view waits for a file, that view of this file.
   * `host` is where it was fetched from. A file of choices beside it, or alone while an own file is open, is taken as what the reader chooses for it. Stable.
   */
  readonly choose: (given: readonly File[], host?: string) => void;
  /** Takes files that are dropped: one that was taken from this program shows its view again, all others are chosen. Stable. */
  readonly drop: (given: readonly File[]) => void;
  /** Takes other choices for a file, which is read anew by them. Stable. */
  readonly change: (name: string, choices: ReadingChoices) => void;
  readonly notice: OwnNotice | null;
  readonly dismiss: () => void;
}

interface Chosen {
  readonly name: string;
  readonly choices: ReadingChoices;
}

export function useOwnFiles({ search, go }: Address): OwnFiles {
  const [files, setFiles] = useState<ReadonlyMap<string, OwnFile>>(new Map());
  const [notice, setNotice] = useState<OwnNotice | null>(null);

  const change = useCallback((name: string, choices: ReadingChoices): void => {
    setFiles((before) => {
      const own = before.get(name);
      return own === undefined ? before : new Map([...before, [name, { ...own, choices }]]);
    });
  }, []);

  const open = useStable((file: File, choices: ReadingChoices | null, host: string | null): void => {
    const wanted = ownFileOf(readDataset(search) ?? '');
    setFiles((before) => {
      const rest = [...before].filter(([name]) => name !== file.name);
      return new Map([...rest, [file.name, { file, choices, host }]]);
    });
    const waits = wanted !== null && (wanted === file.name || !files.has(wanted));
    go(waits ? withOwnFile(search, file.name) : inLanguage(ownFileLink(file.name), languageIn(search)), 'push');
  });

  const take = useStable((tables: readonly File[], chosen: Chosen | null, host: string | null): void => {
    const [first, ...others] = tables;
    const current = ownFileOf(readDataset(search) ?? '') ?? '';
    const hasOpen = first !== undefined || files.has(current);
    if (chosen !== null && !hasOpen) setNotice({ kind: 'choices_alone', name: chosen.name });
    else if (first !== undefined && host !== null) setNotice({ kind: 'fetched', name: first.name, host });
    else if (first === undefined || others.length === 0) setNotice(null);
    else setNotice({ kind: 'others', opened: first.name, others: others.map(({ name }) => name) });
    if (first !== undefined) open(first, chosen?.choices ?? null, host);
    else if (chosen !== null) change(current, chosen.choices);
  });
  const restore = useStable(({ file, link }: RestoredView): void => {
    setNotice({ kind: 'restored', file, isFrozen: frozenIn(link) !== null });
    go(inLanguage(link, languageIn(search)), 'push');
  });
  const choose = useCallback(
    (given: readonly File[], host?: string): void => {
      void sorted(given).then(({ tables, choices }) => take(tables, choices, host ?? null));
    },
    [take],
  );
  const drop = useCallback(
    (given: readonly File[]): void => {
      void viewOf(given).then((view) => (view === null ? choose(given) : restore(view)));
    },
    [choose, restore],
  );
  const dismiss = useCallback((): void => setNotice(null), []);

  const name = [...files.keys()].at(-1);
  const latest = useMemo(
    () => (name === undefined ? null : { code: ownFileDataset(name), name, link: ownFileLink(name) }),
    [name],
  );
  return { files, latest, choose, drop, change, notice, dismiss };
}

/**
 * Goes on to the view that a file opens with, once it is read and known what is in it. A link that says more than which
 * file it is of, and every later view of everything in it, stay as they are.
 */
export function useOpeningView({ search, go }: Address, file: File | null, catalogue: Catalogue | null): void {
  const opened = useRef(new WeakSet<File>());
  useEffect(() => {
    if (file === null || catalogue === null) return;
    const opening = catalogue.datasets.get(ownFileDataset(file.name))?.opening ?? '';
    if (opening === '' || opened.current.has(file)) return;
    opened.current.add(file);
    const language = languageIn(search);
    if (search === inLanguage(ownFileLink(file.name), language)) go(inLanguage(opening, language), 'replace');
  }, [search, go, file, catalogue]);
}
