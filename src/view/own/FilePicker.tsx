import type { ReactNode } from 'react';
import styles from './FilePicker.module.css';

interface Props {
  readonly className?: string | undefined;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A label that opens the browser's own dialogue for files. */
export function FilePicker({ className, onFile, children }: Props) {
  return (
    <label className={className === undefined ? styles.picker : `${styles.picker} ${className}`}>
      <input
        type="file"
        className="visually-hidden"
        accept=".csv,.csv.gz,.gz,.parquet,text/csv"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
      {children}
    </label>
  );
}
