import { csvPieces } from '../csv/csv.ts';
import { type Data, type Query, recordsBehind } from '../query/query.ts';
import type { RowsForm } from './protocol.ts';

/** Writes rows of a data set as a CSV file; `onWritten` is told how many characters stand, as each piece is. */
export function rowsFile(
  data: Data,
  query: Query,
  rows: Uint32Array,
  { language, dialect, once }: RowsForm,
  onWritten: (characters: number) => void,
): Blob {
  const pieces: string[] = [];
  let written = 0;
  for (const piece of csvPieces(recordsBehind(data, query, rows, language, once), dialect)) {
    pieces.push(piece);
    written += piece.length;
    onWritten(written);
  }
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
}
