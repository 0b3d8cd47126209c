const ROOM = 16;
/** Words are read four bytes at a time, also past the end of the last label. */
const SLACK = 4;

/** The labels of a column by their codes, which count from 0 in the order in which they were met. */
export interface Labels {
  readonly size: number;
  /** The label of a code; '' for a code that there is none of. */
  readonly at: (code: number) => string;
  /** The code of a label; −1 where it does not occur. */
  readonly codeOf: (label: string) => number;
}

/** Labels that are at hand as text. */
export function labelsOf(list: readonly string[]): Labels {
  // Of names and other long texts nobody asks which code one has.
  let codes: Map<string, number> | null = null;
  return Object.freeze({
    size: list.length,
    at: (code: number) => list[code] ?? '',
    codeOf: (label: string) => {
      codes ??= new Map(list.map((one, code) => [one, code]));
      return codes.get(label) ?? -1;
    },
  });
}

/**
 * Labels as bytes one after another: label n lies from `offsets[n]` to `offsets[n + 1]`. Text is made of one when it is
 * first asked for.
 */
export function packedLabels(text: Uint8Array, offsets: Uint32Array): Labels {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const size = offsets.length - 1;
  const texts: string[] = [];
  let codes: Map<string, number> | null = null;
  const at = (code: number): string => {
    if (code < 0 || code >= size) return '';
    return (texts[code] ??= decoder.decode(text.subarray(offsets[code], offsets[code + 1])));
  };
  const codeOf = (label: string): number => {
    codes ??= new Map(Array.from({ length: size }, (_, code) => [at(code), code]));
    return codes.get(label) ?? -1;
  };
  return Object.freeze({ size, at, codeOf });
}

function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return half ^ (half >>> 15);
}

/**
 * Hash of bytes, eight at a time in two lanes that do not wait for one another. The lanes are mixed as multiplicative
 * hashes are (D. Knuth, The Art of Computer Programming 3, 6.4); equality is always decided on the bytes themselves.
 */
function hashOf(view: DataView, start: number, end: number): number {
  const length = end - start;
  let left = length;
  let right = 0x1b873593;
  let at = start;
  for (const last = end - 8; at <= last; at += 8) {
    left = Math.imul(left ^ view.getInt32(at, true), 0x9e3779b1);
    right = Math.imul(right ^ view.getInt32(at + 4, true), 0x85ebca77);
  }
  if (at + 4 <= end) {
    left = Math.imul(left ^ view.getInt32(at, true), 0x9e3779b1);
    at += 4;
  }
  if (at < end) {
    const tail =
      length >= 4
        ? view.getInt32(end - 4, true)
        : view.getUint8(start) | (view.getUint8(start + (length >> 1)) << 8) | (view.getUint8(end - 1) << 16);
    right = Math.imul(right ^ tail, 0x85ebca77);
  }
  return mixed(left ^ ((right << 7) | (right >>> 25)));
}

/**
 * Gives each distinct run of bytes a code, without making a string of it: the labels stand one after another in one
 * store of bytes, and text is made of a label only when somebody asks for it.
 */
export class ByteDictionary {
  #size = 0;
  #slots = new Int32Array(2 * ROOM).fill(-1);
  #mask = 2 * ROOM - 1;
  #hashes = new Int32Array(ROOM);
  /** Where each label begins in the store; the entry after the last is where the next will. */
  #offsets = new Int32Array(ROOM + 1);
  #store = new Uint8Array(32 * ROOM + SLACK);
  #view = new DataView(this.#store.buffer);

  get size(): number {
    return this.#size;
  }

  /** Whether the label of a code is these bytes. */
  #is(code: number, view: DataView, start: number, length: number): boolean {
    const from = this.#offsets[code] as number;
    if ((this.#offsets[code + 1] as number) - from !== length) return false;
    const own = this.#view;
    let at = 0;
    for (const last = length - 8; at <= last; at += 8) {
      const left = own.getInt32(from + at, true) ^ view.getInt32(start + at, true);
      const right = own.getInt32(from + at + 4, true) ^ view.getInt32(start + at + 4, true);
      if ((left | right) !== 0) return false;
    }
    if (at + 4 <= length) {
      if (own.getInt32(from + at, true) !== view.getInt32(start + at, true)) return false;
      at += 4;
    }
    for (; at < length; at++) {
      if (own.getUint8(from + at) !== view.getUint8(start + at)) return false;
    }
    return true;
  }

  /** The code of the bytes from `start` to `end`; −1 − slot where they are not known. */
  #find(view: DataView, start: number, end: number, hash: number): number {
    const length = end - start;
    let slot = hash & this.#mask;
    for (let code = this.#slots[slot] as number; code >= 0; code = this.#slots[slot] as number) {
      if (this.#hashes[code] === hash && this.#is(code, view, start, length)) return code;
      slot = (slot + 1) & this.#mask;
    }
    return -1 - slot;
  }

  /** The code of the bytes from `start` to `end`, a new one where they were not met before. */
  codeOf(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const hash = hashOf(view, start, end);
    const found = this.#find(view, start, end, hash);
    return found >= 0 ? found : this.#add(bytes, start, end, hash, -1 - found);
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const code = this.#size;
    if (code === this.#hashes.length) this.#makeRoom();
    const from = this.#offsets[code] as number;
    const to = from + end - start;
    if (to + SLACK > this.#store.length) {
      const store = new Uint8Array(2 * to + SLACK);
      store.set(this.#store);
      this.#store = store;
      this.#view = new DataView(store.buffer);
    }
    this.#store.set(bytes.subarray(start, end), from);
    this.#offsets[code + 1] = to;
    this.#hashes[code] = hash;
    this.#slots[slot] = code;
    this.#size = code + 1;
    if (2 * this.#size > this.#slots.length) this.#respread();
    return code;
  }

  #makeRoom(): void {
    const hashes = new Int32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const offsets = new Int32Array(hashes.length + 1);
    offsets.set(this.#offsets);
    this.#offsets = offsets;
  }

  #respread(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    this.#mask = this.#slots.length - 1;
    for (let code = 0; code < this.#size; code++) {
      let slot = (this.#hashes[code] as number) & this.#mask;
      while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = code;
    }
  }

  /** The bytes of a label, in the store of the dictionary: not to be kept or changed. */
  bytesAt(code: number): Uint8Array {
    return this.#store.subarray(this.#offsets[code] ?? 0, this.#offsets[code + 1] ?? 0);
  }

  /** The labels as they stand now, without what was needed to find them. */
  labels(): Labels {
    const offsets = Uint32Array.from(this.#offsets.subarray(0, this.#size + 1));
    return packedLabels(this.#store.slice(0, offsets.at(-1)), offsets);
  }
}
