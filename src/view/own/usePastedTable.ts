import { useEffect } from 'react';
import { useStable } from '../useStable.ts';

/** The name that a pasted table goes by. */
const PASTED = 'pasted.csv';

/** A pasted text as a file. */
export function pastedFile(text: string): File {
  return new File([text], PASTED, { type: 'text/csv' });
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Takes text with a line break that is pasted anywhere but into a field: it is a table. */
export function usePastedTable(onFiles: (files: readonly File[]) => void): void {
  const take = useStable((event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (takesText(event.target) || !/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    onFiles([pastedFile(text)]);
  });
  useEffect(() => {
    window.addEventListener('paste', take);
    return () => window.removeEventListener('paste', take);
  }, [take]);
}
