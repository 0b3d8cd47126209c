import type { Problem } from '../domain/domain.ts';
import {
  openOwnFile,
  type Outcome,
  type OwnFile,
  type PackageLists,
  readJson,
  readOwnParquet,
  type Reading,
  readWhole,
  type Run,
  SAMPLE,
} from '../parse/parse.ts';
import { joined, type TableFile, tableFile, Turns } from '../source/source.ts';
import { EngineFailure } from './failure.ts';
import type { Subject } from './protocol.ts';
import { seldom } from './seldom.ts';
import type { Watch } from './watch.ts';

type OwnSubject = Extract<Subject, { kind: 'file' }>;

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

/** Runs work on a file that is read: progress is reported as before, and a stop is heard. */
function inTurns({ blob }: OwnSubject, { onProgress, isStopped }: Watch): Run {
  const tell = seldom((rows: number) => onProgress({ loaded: blob.size, total: blob.size, rows }));
  return async (steps) => {
    const turns = new Turns();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      tell(step.value);
      if (turns.isDue) await turns.give();
      if (isStopped()) throw stopped();
    }
  };
}

async function parquetReading(subject: OwnSubject, watch: Watch, lists: PackageLists): Promise<Reading> {
  const { onProgress, isStopped } = watch;
  const { name, blob, choices } = subject;
  let failure: unknown = null;
  const source = {
    byteLength: blob.size,
    slice: (start: number, end?: number) =>
      blob
        .slice(start, end)
        .arrayBuffer()
        .catch((error: unknown) => {
          failure = error;
          throw error;
        }),
  };
  const onRows = (rows: number, share: number): boolean => {
    onProgress({ loaded: share * blob.size, total: blob.size, rows });
    return !isStopped();
  };
  const read = await readOwnParquet(name, source, choices, lists, onRows, inTurns(subject, watch));
  if (isStopped()) throw stopped();
  // Bytes that could not be had say nothing of the form of the file.
  if (failure !== null) throw failure;
  return proven(read);
}

/** The file, opened, whose pieces report progress now and then, and stop where the reader has stopped them. */
async function watched(
  { name, blob }: OwnSubject,
  { onProgress, isStopped }: Watch,
  rows: () => number = () => 0,
): Promise<TableFile & { readonly taken: () => number }> {
  let taken = 0;
  const onBytes = (count: number): void => {
    taken = count;
  };
  const file = await tableFile(blob, { file: name, onBytes, head: SAMPLE });
  const tell = seldom((loaded: number) => onProgress({ loaded, total: blob.size, rows: rows() }));
  const pieces = async function* (): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for await (const piece of file.pieces) {
      if (isStopped()) throw stopped();
      yield piece;
      tell(taken);
    }
    onProgress({ loaded: blob.size, total: blob.size, rows: rows() });
  };
  return { ...file, pieces: pieces(), taken: () => taken };
}

/**
 * Reads a file in one go, piece by piece; null where it must be read whole. Where letters beyond ASCII come late in it, it
 * is begun again with the piece that they were met in (`evidence`), which tells their encoding.
 */
async function streamed(
  subject: OwnSubject,
  watch: Watch,
  lists: PackageLists,
  evidence: Uint8Array | null = null,
): Promise<Reading | null> {
  const { name, blob, choices } = subject;
  let file: OwnFile | null = null;
  let isFirst = true;
  const { pieces, taken } = await watched(subject, watch, () => file?.rows ?? 0);
  for await (const piece of pieces) {
    if (isFirst) file = await openOwnFile(name, piece, choices, evidence ?? piece);
    if (file === null) return null;
    file.push(piece);
    if (file.isIrregular)
      return evidence === null && file.hasOtherLetters ? streamed(subject, watch, lists, piece.slice()) : null;
    if (isFirst && taken() < blob.size) file.reserve(taken() / blob.size);
    isFirst = false;
  }
  return file === null ? null : inTurns(subject, watch)(file.done(lists));
}

/** All bytes of a file. Fails where they are more than can be mended. */
async function wholly(subject: OwnSubject, watch: Watch): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const { pieces } = await watched(subject, watch);
  for await (const piece of pieces) {
    length += piece.length;
    if (length > MOST_WHOLE) {
      const where = { row: null, column: null, found: null, expected: String(MOST_WHOLE) };
      throw failed([{ kind: 'irregular_too_large', file: subject.name, ...where }]);
    }
    parts.push(piece.slice());
  }
  return joined(parts);
}

function proven(outcome: Outcome): Reading {
  if ('problems' in outcome) throw failed(outcome.problems);
  return outcome;
}

/** What browsers say of a file that has changed or gone since the reader chose it. */
const UNREADABLE: ReadonlySet<string> = new Set(['NotReadableError', 'NotFoundError']);

/**
 * Reads a file of the reader's own: a large one in one go where it keeps to the rules, any other whole. Fails with an
 * EngineFailure or SourceProblem that names it.
 */
export async function ownReading(subject: OwnSubject, watch: Watch, lists: Promise<PackageLists>): Promise<Reading> {
  const known = await lists;
  try {
    return await readingOf(subject, watch, known);
  } catch (error) {
    if (!(error instanceof DOMException && UNREADABLE.has(error.name))) throw error;
    throw failed([
      { kind: 'file_unreadable', file: subject.name, row: null, column: null, found: null, expected: null },
    ]);
  }
}

async function readingOf(subject: OwnSubject, watch: Watch, known: PackageLists): Promise<Reading> {
  const { name, blob, choices } = subject;
  const run = inTurns(subject, watch);
  const { kind, isPacked, pieces } = await watched(subject, watch);
  await pieces.return(undefined);
  if (kind === 'parquet' && !isPacked) return parquetReading(subject, watch, known);
  if (kind === 'json')
    return proven(await readJson(name, new TextDecoder().decode(await wholly(subject, watch)), choices, known, run));
  const inOneGo = blob.size > SMALL || isPacked ? await streamed(subject, watch, known) : null;
  if (inOneGo !== null) return inOneGo;
  return readWhole(name, await wholly(subject, watch), choices, known, run);
}
