import { useEffect, useRef, useState } from 'react';
import type { Speech } from '../../words/words.ts';
import styles from './DropTarget.module.css';

interface Props {
  readonly speech: Speech;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files that are dropped anywhere on the page; while one is over it, says what will become of it. */
export function DropTarget({ speech, onFiles }: Props) {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    // Entering an element comes before leaving the one around it: inside as long as more were entered than left.
    let depth = 0;
    const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const listeners = {
      dragenter: (event: DragEvent): void => {
        if (!holdsFile(event)) return;
        depth++;
        setOver(true);
      },
      dragleave: (event: DragEvent): void => {
        if (!holdsFile(event)) return;
        depth = Math.max(0, depth - 1);
        setOver(depth > 0);
      },
      dragover: (event: DragEvent): void => {
        if (holdsFile(event)) event.preventDefault();
      },
      drop: (event: DragEvent): void => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        depth = 0;
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) take.current(files);
      },
    };
    const stop = new AbortController();
    for (const [kind, listener] of Object.entries(listeners))
      window.addEventListener(kind, listener as EventListener, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  if (!over) return null;
  return (
    <div className={styles.over} role="status">
      <p className={styles.text}>{speech.words.own.dropHere}</p>
    </div>
  );
}
