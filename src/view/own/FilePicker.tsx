import type { ReactNode } from 'react';
import styles from './FilePicker.module.css';

interface Props {
  readonly className?: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A label that opens the browser's own dialogue for files: a table, and what was chosen for it beside it. */
export function FilePicker({ className, onFiles, children }: Props) {
  return (
    <label className={className === undefined ? styles.picker : `${styles.picker} ${className}`}>
      <input
        type="file"
        className="visually-hidden"
        multiple
        accept=".csv,.tsv,.tab,.txt,.gz,.zip,.json,.parquet,text/csv,text/plain"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) onFiles(files);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
      {children}
    </label>
  );
}
