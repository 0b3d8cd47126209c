import { useCallback, useEffect, useRef, useState } from 'react';
import { type Catalogue, ownFileDataset, ownFileOf } from '../../domain/domain.ts';
import { ownFileLink, readDataset, withOwnFile } from '../../selection/selection.ts';
import { inLanguage, languageIn } from '../address/language.ts';
import type { Address } from '../address/useLink.ts';

export interface OwnFiles {
  /** The reader's own files by name, as long as the page stands. They are read here and sent nowhere. */
  readonly files: ReadonlyMap<string, File>;
  /** The one chosen last, as a data set: its code, its name and its link. */
  readonly latest: { readonly code: string; readonly name: string; readonly link: string } | null;
  /** Keeps a file and goes to its view; where a view waits for a file, that view of this file. */
  readonly choose: (file: File) => void;
}

export function useOwnFiles({ search, go }: Address): OwnFiles {
  const [files, setFiles] = useState<ReadonlyMap<string, File>>(new Map());
  const choose = useCallback(
    (file: File): void => {
      const wanted = ownFileOf(readDataset(search) ?? '');
      setFiles((before) => new Map([...[...before].filter(([name]) => name !== file.name), [file.name, file]]));
      const waits = wanted !== null && (wanted === file.name || !files.has(wanted));
      go(waits ? withOwnFile(search, file.name) : inLanguage(ownFileLink(file.name), languageIn(search)), 'push');
    },
    [search, go, files],
  );
  const name = [...files.keys()].at(-1);
  const latest = name === undefined ? null : { code: ownFileDataset(name), name, link: ownFileLink(name) };
  return { files, latest, choose };
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
