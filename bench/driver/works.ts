import { ACTIONS, type Action } from '../data/moves.ts';

export type Ingest = 'ingest-buffer' | 'ingest-stream';
type Update = 'take-hold' | Action;
/** Reading the file into the form that filters are answered from, and how much memory that form keeps. */
type Table = 'table';
type Shipped = 'load-operations' | 'load-europe' | 'change-operations' | 'change-europe';
/** The same file through the program's own engine, as a page has it: from the file to its answers and back. */
type Own = 'load-own' | 'silence-own' | 'block-own' | 'stop-own' | 'change-own';
/** A page's first picture on a slow line and a slow machine, for a view of each data set. */
export type Picture = 'first-picture' | 'first-picture-europe';
/** From a click on a filter of the dashboard to the end of the frame that draws its figure anew; "slow" on a slowed processor. */
export type Paint = 'paint-operations' | 'paint-europe' | 'paint-operations-slow' | 'paint-europe-slow';
export type Work = Ingest | Update | Table | Shipped | Own | Picture | Paint;

const INGESTS: readonly Ingest[] = ['ingest-buffer', 'ingest-stream'];
export const SHIPPED: readonly Shipped[] = ['load-operations', 'load-europe', 'change-operations', 'change-europe'];
export const TABLE: Table = 'table';
/** What is measured when nothing is named. */
export const LARGE: readonly Work[] = [...INGESTS, TABLE, 'take-hold', ...ACTIONS];
export const OWN: readonly Own[] = ['load-own', 'silence-own', 'block-own', 'stop-own', 'change-own'];
export const PICTURES: readonly Picture[] = ['first-picture', 'first-picture-europe'];
export const PAINTS: readonly Paint[] = [
  'paint-operations',
  'paint-europe',
  'paint-operations-slow',
  'paint-europe-slow',
];
export const WORKS: readonly Work[] = [...LARGE, ...OWN, ...SHIPPED, ...PICTURES, ...PAINTS];

/** The most rows that a text of the whole file can hold: Chromium's strings end at 2^29 characters. */
const AS_TEXT = 4_000_000;
const ANY = Number.POSITIVE_INFINITY;

export interface Entrant {
  readonly name: string;
  readonly kind: 'browser' | 'native';
  /** More rows than this are not tried. */
  readonly mostRows: number;
  readonly parquet?: boolean;
  readonly threads?: number;
}

const browser = (name: string, mostRows: number): Entrant => ({ name, kind: 'browser', mostRows });
const native = (threads: number): Entrant => ({
  name: `duckdb-native-${threads}`,
  kind: 'native',
  mostRows: ANY,
  threads,
});

const ANMALT = browser('anmalt', ANY);
const DUCKDB = browser('duckdb-wasm', ANY);
const MOSAIC = browser('mosaic', ANY);
const ARQUERO = browser('arquero', AS_TEXT);
const PERSPECTIVE = browser('perspective', AS_TEXT);

export const ENTRANTS: Readonly<Record<Ingest | 'update', readonly Entrant[]>> = {
  'ingest-buffer': [
    ANMALT,
    browser('papaparse-rows', AS_TEXT),
    browser('papaparse-objects', AS_TEXT),
    browser('d3-dsv', AS_TEXT),
    browser('udsv', AS_TEXT),
    ARQUERO,
    DUCKDB,
    PERSPECTIVE,
    { ...browser('hyparquet', ANY), parquet: true },
    native(1),
    native(2),
  ],
  'ingest-stream': [
    ANMALT,
    browser('papaparse-columns', ANY),
    browser('udsv-columns', ANY),
    DUCKDB,
    native(1),
    native(2),
  ],
  update: [ANMALT, browser('crossfilter2', AS_TEXT), MOSAIC, DUCKDB, ARQUERO, PERSPECTIVE, browser('arrays', AS_TEXT)],
};

/** Whose pages are seen: ours live, prebuilt and frozen, one with React and recharts, and two that draw nothing. */
export const PAGES = [
  'anmalt',
  'anmalt-page',
  'anmalt-frozen',
  'anmalt-home',
  'anmalt-home-live',
  'react-recharts',
  'floor-svg',
  'floor-html',
] as const;

export const CONTESTANTS: readonly string[] = [
  ...new Set([...Object.values(ENTRANTS).flatMap((list) => list.map(({ name }) => name)), ...PAGES]),
];
