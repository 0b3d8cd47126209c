import { DAY_COUNT, dateOf, MISSING, OFFENCES, OPERATIONS, REGIONS, STATUSES } from './labels.ts';
import { below, type Random, randomFrom } from './random.ts';

const HEADER = 'period,region,operation,offence,unit,status,value';
export const SEED = 20_150_101;

const MISSING_SHARE = 0.005;
const CORRECTION_SHARE = 0.001;
const ZERO_SHARE = 0.05;
const CHUNK = 1 << 22;
/** More than any row can be. */
const LONGEST_ROW = 400;

/** What was written, as codes into the lists of labels. A missing value stands as 0 with the status MISSING. */
export interface Columns {
  readonly day: Uint16Array;
  readonly region: Uint8Array;
  readonly operation: Uint8Array;
  readonly offence: Uint8Array;
  readonly status: Uint8Array;
  readonly value: Int32Array;
}

const encoder = new TextEncoder();
const field = (text: string): Uint8Array =>
  encoder.encode(`${/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text},`);

const FIELDS = {
  day: Array.from({ length: DAY_COUNT }, (_, day) => field(dateOf(day))),
  region: REGIONS.map(field),
  operation: OPERATIONS.map(field),
  offence: OFFENCES.map(field),
  status: STATUSES.map((status) => encoder.encode(`report,${status},`)),
};
const NOTHING = new Uint8Array();

/** Many small counts and few large ones: the chance falls as the count grows, as in Zipf's law. */
function count(random: Random): number {
  if (random() < ZERO_SHARE) return 0;
  return Math.min(Math.floor((1 - random()) ** (-1 / 1.2)), 9_999);
}

function status(random: Random): number {
  const chance = random();
  if (chance < MISSING_SHARE) return MISSING;
  return chance < 0.9 ? 0 : chance < 0.97 ? 1 : 2;
}

function drawRow(random: Random, columns: Columns, row: number): void {
  columns.day[row] = below(random, DAY_COUNT);
  columns.region[row] = below(random, REGIONS.length);
  columns.operation[row] = below(random, OPERATIONS.length);
  columns.offence[row] = below(random, OFFENCES.length);
  const state = status(random);
  columns.status[row] = state;
  const value = random() < CORRECTION_SHARE ? -1 - below(random, 20) : count(random);
  columns.value[row] = state === MISSING ? 0 : value;
}

/** Writes bytes one after another and hands them on in chunks. */
function writer(take: (chunk: Uint8Array) => void): {
  put: (bytes: Uint8Array) => void;
  digits: (n: number) => void;
  room: () => void;
  end: () => void;
} {
  let buffer = new Uint8Array(CHUNK);
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    buffer.set(bytes, at);
    at += bytes.length;
  };
  const digits = (n: number): void => {
    const text = String(n);
    for (let i = 0; i < text.length; i++) buffer[at++] = text.charCodeAt(i);
  };
  const end = (): void => {
    take(buffer.subarray(0, at));
    buffer = new Uint8Array(CHUNK);
    at = 0;
  };
  const room = (): void => {
    if (at > CHUNK - LONGEST_ROW) end();
  };
  return { put, digits, room, end };
}

/**
 * Makes `rows` rows of CSV, the same for the same seed, and gives them as chunks of bytes. Uses nothing of Node and nothing
 * of the browser. What it returns is what it wrote: the reference is summed from it, not from any contestant's reading.
 */
export function generate(rows: number, seed: number, take: (chunk: Uint8Array) => void): Columns {
  const random = randomFrom(seed);
  const columns: Columns = {
    day: new Uint16Array(rows),
    region: new Uint8Array(rows),
    operation: new Uint8Array(rows),
    offence: new Uint8Array(rows),
    status: new Uint8Array(rows),
    value: new Int32Array(rows),
  };
  const { put, digits, room, end } = writer(take);
  const newline = encoder.encode('\n');
  put(encoder.encode(`${HEADER}\n`));
  for (let row = 0; row < rows; row++) {
    room();
    drawRow(random, columns, row);
    put(FIELDS.day[columns.day[row] ?? 0] ?? NOTHING);
    put(FIELDS.region[columns.region[row] ?? 0] ?? NOTHING);
    put(FIELDS.operation[columns.operation[row] ?? 0] ?? NOTHING);
    put(FIELDS.offence[columns.offence[row] ?? 0] ?? NOTHING);
    put(FIELDS.status[columns.status[row] ?? 0] ?? NOTHING);
    if (columns.status[row] !== MISSING) digits(columns.value[row] ?? 0);
    put(newline);
  }
  end();
  return columns;
}
