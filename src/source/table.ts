import { bytesOf, type Flow } from './bytes.ts';
import { fileKind, kindProblem } from './kind.ts';
import { SourceProblem } from './failure.ts';
import { after, gathered } from './pieces.ts';
import { isZip, unzipped } from './zip.ts';

/** The bytes of a file that may hold a table, unpacked, and what they are by their beginning. */
export interface TableFile {
  readonly kind: 'text' | 'json' | 'parquet';
  /** Packed as one file in a zip, or with gzip. */
  readonly isPacked: boolean;
  /** A piece is good until the next is asked for. */
  readonly pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

/** Bytes by which a file is told. */
const HEAD = 4096;

async function headOf(source: Blob | Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return source instanceof Blob ? new Uint8Array(await source.slice(0, HEAD).arrayBuffer()) : source.subarray(0, HEAD);
}

/** What the first bytes are. Throws SourceProblem where they are no table: a picture, a spreadsheet, a web page … */
function tableKind(head: Uint8Array, file: string): TableFile['kind'] | 'packed' {
  const kind = fileKind(head);
  const problem = kindProblem(kind, file);
  if (problem !== null && kind !== 'empty') throw new SourceProblem(problem);
  if (kind === 'zip' || kind === 'gzip') return 'packed';
  return kind === 'json' || kind === 'parquet' ? kind : 'text';
}

async function zipPieces(source: Blob | Uint8Array<ArrayBuffer>, { file, onBytes, head }: Flow) {
  const { size, pieces } = await unzipped(source, file);
  const all = source instanceof Blob ? source.size : source.length;
  const told = async function* (): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    let taken = 0;
    for await (const piece of pieces) {
      taken += piece.length;
      onBytes(size > 0 ? Math.round((taken / size) * all) : all);
      yield piece;
    }
  };
  return gathered(told(), head);
}

/**
 * Opens a file of the reader's own: unpacked where it is a zip of one table or packed with gzip. Throws SourceProblem
 * where it holds no table, and where packed bytes are broken.
 */
export async function tableFile(source: Blob | Uint8Array<ArrayBuffer>, flow: Flow): Promise<TableFile> {
  const { file } = flow;
  const head = await headOf(source);
  const outer = tableKind(head, file);
  const wanted = { ...flow, head: Math.max(flow.head, HEAD) };
  const pieces = isZip(head) ? await zipPieces(source, wanted) : bytesOf(source, wanted);
  if (outer !== 'packed') return { kind: outer, isPacked: false, pieces };
  const { value: first } = await pieces.next();
  if (first === undefined) return { kind: 'text', isPacked: true, pieces };
  const kept = first.slice();
  const inner = tableKind(kept, file);
  return { kind: inner === 'packed' ? 'text' : inner, isPacked: true, pieces: after(kept, pieces) };
}
