/** What is said around the table on the page, in English. Comes with the table. */
export const tableWords = {
  columns: 'Columns',
  someColumns: (n: string, all: string) => `Columns (${n} of ${all})`,
  before: (column: string) => `Move ${column} towards the first column`,
  after: (column: string) => `Move ${column} towards the last column`,
  placed: (column: string, place: string, all: string) => `${column} is now column ${place} of ${all}.`,
  usual: 'All columns, in the usual order',
  columnsHelp: 'This is for your screen only: files, print and links keep every column.',
  copy: 'Copy cell with source',
  copyHelp: 'Choose a cell by click, tap or arrow keys: the button, or Ctrl + C, copies it with its source.',
  copied: (cell: string) => `Copied with its source: ${cell}`,
  copyFailed: 'The browser did not allow copying.',
  long: 'Rows appear as you scroll. Searching in the page finds only those near what is in view; the copied table, files and print hold them all.',
};

export type TableWords = typeof tableWords;
