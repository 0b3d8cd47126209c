import { fileAddress, fileName, shownAddress } from './address.ts';
import { bytesOf } from './bytes.ts';
import { failure, SourceProblem } from './failure.ts';
import { type FileKind, fileKind, kindProblem } from './kind.ts';
import { Patience } from './patience.ts';
import { gathered, ofStream } from './pieces.ts';

export interface RemoteFile {
  readonly blob: Blob;
  readonly name: string;
  /** The host that the bytes came from. */
  readonly host: string;
  /** The address that the bytes came from, where it is another than was asked for. */
  readonly redirected: string | null;
}

export interface Fetching {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Bytes. */
  readonly most: number;
  /** Seconds without a byte after which a server is given up. */
  readonly patience: number;
  /** Told after each piece how many bytes have come, of how many as far as the server says it; else null. */
  readonly onBytes: (came: number, of: number | null) => void;
}

const USUAL: Fetching = {
  fetch: (address, init) => fetch(address, init),
  most: 2 ** 30,
  patience: 30,
  onBytes: () => {},
};

const HEAD = 4096;
/** Pieces are handed to the browser in parts of so many bytes, which it may keep on disk. */
const PART = 2 ** 24;
/** Text of so many bytes gets shorter by any packing on the way; what is packed already, or shorter, may get longer. */
const ALWAYS_SHORTENED = 1024;
const MOST_LENGTHENED = 64;

function statusProblem({ status, statusText }: Response, file: string): SourceProblem {
  const found = `${status} ${statusText}`.trim();
  if (status === 404 || status === 410) return failure('remote_missing', file, { found });
  if (status === 401 || status === 403 || status === 407) return failure('remote_refused', file, { found });
  return failure('remote_status', file, { found });
}

/** The kind by the first bytes; what they leave open, the server's own word decides. */
function kindOf(head: Uint8Array, type: string): FileKind {
  const kind = fileKind(head);
  if (kind === 'text' && /^(text\/html|application\/xhtml)/i.test(type)) {
    return /<\/[a-z][a-z\d]*>/i.test(new TextDecoder().decode(head)) ? 'html' : kind;
  }
  return kind === 'binary' && /^image\//i.test(type) ? 'picture' : kind;
}

interface Body {
  readonly blob: Blob;
  readonly kind: FileKind;
}

function declaredLength({ headers }: Response): number | null {
  const text = headers.get('content-length');
  return text !== null && /^\d+$/.test(text) && headers.get('content-encoding') === null ? Number(text) : null;
}

function cut(response: Response, came: number, file: string): SourceProblem {
  const declared = declaredLength(response);
  const expected = declared === null ? null : String(declared);
  return failure('remote_cut', file, { found: String(came), expected });
}

/** What the pieces of a body are held to while they come. */
interface Limits {
  readonly file: string;
  readonly most: number;
  readonly patience: Patience;
  readonly onBytes: Fetching['onBytes'];
}

/** The pieces of a body as they come, with an end where none comes for too long. */
async function* heeded(response: Response, { file, most, patience }: Limits): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const pieces = ofStream(response.body ?? new Blob([]).stream());
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await patience.watch(pieces.next());
      if (done === true) return;
      patience.heard();
      length += value.length;
      if (length > most) throw failure('remote_too_large', file, { expected: String(most) });
      yield value;
    }
  } catch (error) {
    if (error instanceof TypeError) throw cut(response, length, file);
    throw error;
  } finally {
    // Not waited for: a body that stands still would not end for it either.
    void pieces.return(undefined).catch(() => {});
  }
}

/** How many bytes a body will be; null where nobody says it, or what is said may be the length that it has on the way. */
function lengthOf(response: Response, kind: FileKind): number | null {
  const mayBePacked = response.type === 'cors' && (kind === 'text' || kind === 'json');
  return mayBePacked ? null : declaredLength(response);
}

/** A body as it comes, given up at its first bytes where they are of no table. */
async function bodyOf(response: Response, limits: Limits): Promise<Body> {
  const type = response.headers.get('content-type') ?? '';
  const parts: Blob[] = [];
  let [part, partLength]: [Uint8Array<ArrayBuffer>[], number] = [[], 0];
  let kind: FileKind | null = null;
  let came = 0;
  for await (const piece of gathered(heeded(response, limits), HEAD)) {
    if (kind === null) {
      kind = kindOf(piece, type);
      const wrong = kindProblem(kind, limits.file);
      if (wrong !== null) throw new SourceProblem(wrong);
    }
    came += piece.length;
    const of = lengthOf(response, kind);
    limits.onBytes(came, of !== null && of >= came ? of : null);
    part.push(piece);
    partLength += piece.length;
    if (partLength < PART) continue;
    parts.push(new Blob(part));
    [part, partLength] = [[], 0];
  }
  if (kind === null) throw failure('is_empty', limits.file);
  return { blob: new Blob([...parts, ...part], { type }), kind };
}

/** Throws SourceProblem `remote_cut` where a body is shorter than was announced, or is packed and has no end. */
async function checkWhole(response: Response, { blob, kind }: Body, { file, patience }: Limits): Promise<void> {
  const [declared, { size }] = [declaredLength(response), blob];
  if (declared === size) return;
  if (declared !== null && declared > size) {
    // Of another host's answer the packing on the way is hidden and the length is not, which then is the packed one.
    const isShortened = (kind === 'text' || kind === 'json') && size >= ALWAYS_SHORTENED;
    const slack = response.type === 'cors' && !isShortened ? MOST_LENGTHENED + size / ALWAYS_SHORTENED : 0;
    if (declared - size > slack) throw cut(response, size, file);
  }
  if (kind !== 'gzip') return;
  try {
    for await (const _ of bytesOf(blob, { file, onBytes: () => {}, head: 0 })) {
      patience.signal.throwIfAborted();
      patience.heard();
    }
  } catch (error) {
    const hasNoEnd = error instanceof SourceProblem && error.problem.kind === 'not_unpacked';
    throw hasNoEnd ? cut(response, size, file) : error;
  }
}

/** Fetches, and turns whatever goes wrong on the way into what can be said of it. */
async function fetched(
  asked: URL,
  file: string,
  { fetch, most, onBytes }: Fetching,
  patience: Patience,
): Promise<RemoteFile> {
  const init: RequestInit = {
    signal: patience.signal,
    mode: 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'follow',
  };
  const response = await patience.watch(fetch(asked.href, init)).catch((error: unknown) => {
    throw error instanceof TypeError ? failure('remote_unreachable', file, { found: asked.host }) : error;
  });
  patience.heard();
  const address = response.url === '' ? asked : fileAddress(response.url);
  if (!response.ok) throw statusProblem(response, file);
  const declared = declaredLength(response);
  if (declared !== null && declared > most) throw failure('remote_too_large', file, { expected: String(most) });
  const limits = { file, most, patience, onBytes };
  const body = await bodyOf(response, limits);
  await checkWhole(response, body, limits);
  return {
    blob: body.blob,
    name: fileName(response.headers.get('content-disposition'), address),
    host: address.host,
    redirected: address.href.split('#')[0] === asked.href.split('#')[0] ? null : shownAddress(address),
  };
}

/**
 * A file from a web address, fetched without cookies, credentials or a word of where it is asked from. It is whole as
 * far as can be told, and by its first bytes may hold a table; it is not unpacked. Throws SourceProblem of a kind
 * `address_…`, `remote_…` or `is_…`, or the signal's reason where that stops it.
 */
export async function fetchFile(url: string, signal: AbortSignal, usual: Partial<Fetching> = {}): Promise<RemoteFile> {
  const fetching = { ...USUAL, ...usual };
  const asked = fileAddress(url);
  signal.throwIfAborted();
  const file = shownAddress(asked);
  const patience = new Patience(fetching.patience, signal);
  try {
    return await fetched(asked, file, fetching, patience);
  } catch (error) {
    if (patience.isOver) throw failure('remote_silent', file, { expected: String(fetching.patience) });
    throw error;
  } finally {
    patience.end();
  }
}
