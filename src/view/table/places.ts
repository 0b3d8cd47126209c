/** A cell by its row and column, both from 0; the row of the headers is -1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  /** Rows without that of the headers. */
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key goes over. */
  readonly page: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Where a key leads from a cell; null where it is none that leads anywhere. No key leads out of the table. */
export function placeAfter({ row, column }: Place, key: Key, { rows, columns, page }: Extent): Place | null {
  if (key.metaKey || key.altKey || key.shiftKey) return null;
  const last = { row: rows - 1, column: columns - 1 };
  const inTable = (to: Place): Place => ({
    row: Math.min(Math.max(to.row, -1), last.row),
    column: Math.min(Math.max(to.column, 0), last.column),
  });
  if (key.ctrlKey) {
    if (key.key === 'Home') return inTable({ row: 0, column: 0 });
    return key.key === 'End' ? inTable(last) : null;
  }
  switch (key.key) {
    case 'ArrowUp':
      return inTable({ row: row - 1, column });
    case 'ArrowDown':
      return inTable({ row: row + 1, column });
    case 'ArrowLeft':
      return inTable({ row, column: column - 1 });
    case 'ArrowRight':
      return inTable({ row, column: column + 1 });
    case 'Home':
      return inTable({ row, column: 0 });
    case 'End':
      return inTable({ row, column: last.column });
    case 'PageUp':
      return inTable({ row: Math.max(0, row - page), column });
    case 'PageDown':
      return inTable({ row: row + page, column });
    default:
      return null;
  }
}
