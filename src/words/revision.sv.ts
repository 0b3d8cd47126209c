import type { RevisionWords } from './revision.en.ts';

/** Vad som sägs om siffror som visas så som de citerades, på svenska. */
export const revision: RevisionWords = {
  asCited: (day) => `Siffrorna visas så som de såg ut ${day === null ? 'när de citerades' : `den ${day}`}.`,
  replaced: (day) => `De ersattes av senare data den ${day}.`,
  none: 'Inget av de värden som visas har reviderats sedan dess.',
  some: (n, all) => `${n} av de ${all} värden som visas har reviderats sedan dess:`,
  changed: (what, from, to) => `${what}: från ${from} till ${to}`,
  added: (what, to) => `${what}: har tillkommit, ${to}`,
  removed: (what, from) => `${what}: publiceras inte längre, var ${from}`,
  withdrawn: (what) => `Finns inte längre i listorna till de nuvarande data: ${what}.`,
  more: (n) => `och ${n} till`,
  comparing: 'Jämförs med de nuvarande siffrorna …',
  notCompared: 'De nuvarande siffrorna kunde inte hämtas, så det går inte att säga om något har reviderats.',
  ended: 'Datamängden publiceras inte längre här, så det finns inga nuvarande siffror att jämföra med.',
  toPresent: 'Visa de nuvarande siffrorna',
};
