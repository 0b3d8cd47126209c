import type { Contestant } from './contestant.ts';

/** How each contestant is made. Each is a chunk of its own, so that a worker loads only the one it runs. */
const MAKERS: Readonly<Record<string, () => Promise<() => Contestant>>> = {
  anmalt: async () => (await import('./contestants/anmalt.ts')).create,
  'papaparse-rows': async () => (await import('./contestants/papaparse.ts')).createRows,
  'papaparse-objects': async () => (await import('./contestants/papaparse.ts')).createObjects,
  'papaparse-columns': async () => (await import('./contestants/columns.ts')).createPapaparse,
  'd3-dsv': async () => (await import('./contestants/d3.ts')).create,
  udsv: async () => (await import('./contestants/udsv.ts')).create,
  'udsv-columns': async () => (await import('./contestants/columns.ts')).createUdsv,
  arquero: async () => (await import('./contestants/arquero.ts')).create,
  'duckdb-wasm': async () => (await import('./contestants/duckdb.ts')).create,
  mosaic: async () => (await import('./contestants/mosaic.ts')).create,
  perspective: async () => (await import('./contestants/perspective.ts')).create,
  hyparquet: async () => (await import('./contestants/hyparquet.ts')).create,
  crossfilter2: async () => (await import('./contestants/crossfilter.ts')).create,
  arrays: async () => (await import('./contestants/arrays.ts')).create,
};

export async function make(name: string): Promise<Contestant> {
  const maker = MAKERS[name];
  if (maker === undefined) throw new Error(`no contestant ${name}`);
  return (await maker())();
}
