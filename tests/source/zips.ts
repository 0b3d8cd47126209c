import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be put into a zip that a test makes, with what may be odd about it. */
export interface Packed {
  readonly name: string;
  readonly data?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** Sizes and offset as eight bytes in the extra field, and an end record of ZIP64. */
  readonly isLong?: boolean;
  /** Sizes after the data, nought before it, as a writer does that cannot go back. */
  readonly hasDescriptor?: boolean;
  readonly statedSize?: number;
  readonly statedCrc?: number;
  /** Bytes of the name where they are not UTF-8. */
  readonly rawName?: Uint8Array;
}

function record(fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((length, [bytes]) => length + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

const LONG = 0xffffffff;

/** A zip file as programs write them, written here anew so that the reader is not tested against itself. */
export function zip(files: readonly Packed[], comment = ''): Uint8Array<ArrayBuffer> {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const one of files) {
    const data = Buffer.from(one.data ?? '');
    const method = one.method ?? 8;
    const body = method === 0 ? data : deflateRawSync(data);
    const name = Buffer.from(one.rawName ?? Buffer.from(one.name));
    const flags = (one.flags ?? 0x800) | (one.hasDescriptor === true ? 8 : 0);
    const [crc, size] = [one.statedCrc ?? crc32(data), one.statedSize ?? data.length];
    const later = one.hasDescriptor === true;
    const long = one.isLong === true;
    const local: Buffer[] = [
      record([
        [4, 0x04034b50],
        [2, 20],
        [2, flags],
        [2, method],
        [4, 0],
        [4, later ? 0 : crc],
      ]),
      record([
        [4, later ? 0 : body.length],
        [4, later ? 0 : Math.min(size, LONG)],
        [2, name.length],
        [2, 0],
      ]),
      name,
      body,
      ...(later
        ? [
            record([
              [4, 0x08074b50],
              [4, crc],
              [4, body.length],
              [4, size],
            ]),
          ]
        : []),
    ];
    const other = record([
      [2, 0x5455],
      [2, 1],
      [2, 7],
    ]).subarray(0, 5);
    const extra = long
      ? Buffer.concat([
          other,
          record([
            [2, 1],
            [2, 24],
            [8, size],
            [8, body.length],
            [8, offset],
          ]),
        ])
      : other;
    directory.push(
      record([
        [4, 0x02014b50],
        [2, 45],
        [2, 45],
        [2, flags],
        [2, method],
        [4, 0],
        [4, crc],
      ]),
      record([
        [4, long ? LONG : body.length],
        [4, long ? LONG : size],
        [2, name.length],
        [2, extra.length],
        [2, 3],
      ]),
      record([
        [2, 0],
        [2, 0],
        [4, 0],
        [4, long ? LONG : offset],
      ]),
      name,
      extra,
      Buffer.from('etc'),
    );
    parts.push(...local);
    offset += Buffer.concat(local).length;
  }
  const length = Buffer.concat(directory).length;
  const isLong = files.some((one) => one.isLong);
  if (isLong) {
    directory.push(
      record([
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, files.length],
        [8, files.length],
      ]),
      record([
        [8, length],
        [8, offset],
      ]),
      record([
        [4, 0x07064b50],
        [4, 0],
        [8, offset + length],
        [4, 1],
      ]),
    );
  }
  const end = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
  ]);
  const place = record([
    [4, isLong ? LONG : length],
    [4, isLong ? LONG : offset],
    [2, Buffer.byteLength(comment)],
  ]);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end, place, Buffer.from(comment)]));
}
