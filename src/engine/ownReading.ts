import type { Problem } from '../domain/domain.ts';
import {
  isParquet,
  openOwnFile,
  type OwnFile,
  type PackageLists,
  readOwnParquet,
  type Reading,
  readWhole,
  SAMPLE,
} from '../parse/parse.ts';
import { bytesOf, joined } from '../source/source.ts';
import { EngineFailure } from './failure.ts';
import type { Watch } from './opening.ts';
import type { Subject } from './protocol.ts';

type OwnSubject = Extract<Subject, { kind: 'file' }>;

/** Between two reports of progress, in milliseconds: well over ten a second. */
const REPORT_MS = 50;
/** Files up to so many bytes are read whole at once: that looks at every record, and takes no time worth saving. */
const SMALL = 2 ** 22;
/** Most bytes of a file that must be read whole, since it breaks the rules somewhere. */
const MOST_WHOLE = 2 ** 28;

function stopped(): EngineFailure {
  return new EngineFailure({ kind: 'stopped' });
}

function failed(problems: readonly Problem[]): EngineFailure {
  return new EngineFailure({ kind: 'data', problems });
}

async function parquetReading(
  subject: OwnSubject,
  { onProgress, isStopped }: Watch,
  lists: PackageLists,
): Promise<Reading> {
  const { name, blob, choices } = subject;
  const source = {
    byteLength: blob.size,
    slice: (start: number, end?: number) => blob.slice(start, end).arrayBuffer(),
  };
  const read = await readOwnParquet(name, source, choices, lists, (rows, share) => {
    onProgress({ loaded: share * blob.size, total: blob.size, rows });
    return !isStopped();
  });
  if (isStopped()) throw stopped();
  if ('problems' in read) throw failed(read.problems);
  return read;
}

/** The pieces of a file, with a report of progress now and then. Stops where the reader has stopped it. */
async function* watched(
  { name, blob }: OwnSubject,
  { onProgress, isStopped }: Watch,
  rows: () => number,
): AsyncGenerator<{ readonly piece: Uint8Array<ArrayBuffer>; readonly taken: number }> {
  let taken = 0;
  let reported = Number.NEGATIVE_INFINITY;
  const onBytes = (count: number): void => {
    taken = count;
  };
  for await (const piece of bytesOf(blob, { file: name, onBytes, head: SAMPLE })) {
    if (isStopped()) throw stopped();
    yield { piece, taken };
    if (performance.now() - reported < REPORT_MS) continue;
    reported = performance.now();
    onProgress({ loaded: taken, total: blob.size, rows: rows() });
  }
  onProgress({ loaded: blob.size, total: blob.size, rows: rows() });
}

/** Reads a file in one go, piece by piece; null where it must be read whole. */
async function streamed(subject: OwnSubject, watch: Watch, lists: PackageLists): Promise<Reading | null> {
  const { name, blob, choices } = subject;
  let file: OwnFile | null = null;
  let isFirst = true;
  for await (const { piece, taken } of watched(subject, watch, () => file?.rows ?? 0)) {
    if (isFirst) file = await openOwnFile(name, piece, choices);
    if (file === null || file.isIrregular) return null;
    file.push(piece);
    if (isFirst && taken < blob.size) file.reserve(taken / blob.size);
    isFirst = false;
  }
  return file?.done(lists) ?? null;
}

async function wholly(subject: OwnSubject, watch: Watch, lists: PackageLists): Promise<Reading> {
  const { name, choices } = subject;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const { piece } of watched(subject, watch, () => 0)) {
    length += piece.length;
    if (length > MOST_WHOLE) {
      const where = { row: null, column: null, found: null, expected: String(MOST_WHOLE) };
      throw failed([{ kind: 'irregular_too_large', file: name, ...where }]);
    }
    pieces.push(piece.slice());
  }
  return readWhole(name, joined(pieces), choices, lists);
}

const GZIP = [0x1f, 0x8b];

/** Reads a file of the reader's own: a large one in one go where it keeps to the rules, any other whole. */
export async function ownReading(subject: OwnSubject, watch: Watch, lists: Promise<PackageLists>): Promise<Reading> {
  const { blob } = subject;
  const head = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  const known = await lists;
  if (isParquet(head)) return parquetReading(subject, watch, known);
  const isPacked = GZIP.every((byte, at) => head[at] === byte);
  const inOneGo = blob.size > SMALL || isPacked ? await streamed(subject, watch, known) : null;
  return inOneGo ?? wholly(subject, watch, known);
}
