import type { TableWords } from './table.en.ts';

/** Vad som sägs runt tabellen på sidan, på svenska. Kommer med tabellen. */
export const tableWords: TableWords = {
  columns: 'Kolumner',
  someColumns: (n, all) => `Kolumner (${n} av ${all})`,
  before: (column) => `Flytta ${column} närmare den första kolumnen`,
  after: (column) => `Flytta ${column} närmare den sista kolumnen`,
  placed: (column, place, all) => `${column} är nu kolumn ${place} av ${all}.`,
  usual: 'Alla kolumner i vanlig ordning',
  columnsHelp: 'Gäller bara din skärm: filer, utskrift och länkar har kvar alla kolumner.',
  copy: 'Kopiera cell med källa',
  copyHelp: 'Välj en cell med klick, tryck eller piltangenter: knappen, eller Ctrl + C, kopierar den med källa.',
  copied: (cell) => `Kopierat med källa: ${cell}`,
  copyFailed: 'Webbläsaren tillät inte kopiering.',
  long: 'Raderna visas efterhand som du rullar. Sökning på sidan hittar bara dem som är nära det som syns; den kopierade tabellen, filerna och utskriften har alla.',
};
