import {
  type ColumnMetaData,
  type DecodedArray,
  type FileMetaData,
  parquetMetadataAsync,
  parquetSchema,
  type SchemaElement,
} from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { DEFAULT_PARSERS, convert } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { getMaxDefinitionLevel, getTreePath } from 'hyparquet/src/schema.js';
import type { Problem } from '../domain/domain.ts';
import { CodeCells, NumberCells } from './cells.ts';
import { problem } from './problems.ts';
import type { ReadColumn, ReadFile } from './reader.ts';

/** A file of which any stretch of bytes can be had. */
export interface Stretches {
  readonly byteLength: number;
  readonly slice: (start: number, end?: number) => Promise<ArrayBuffer>;
}

type Decoder = Parameters<typeof readDataPage>[2];
type Cells = CodeCells | NumberCells;

/** Values of a column; decimals to just their number of places, which a product of doubles may miss by a hair. */
function converted(data: DecodedArray, decoder: Decoder): DecodedArray {
  const values = convert(data, decoder);
  const { converted_type: type, scale = 0 } = decoder.element;
  return type === 'DECIMAL' ? Array.from(values, (value) => Number(Number(value).toFixed(scale))) : values;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
  }
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
}

/** Values as numbers; null where one of them is none, or is too large to be held exactly. */
function numbersIn(values: DecodedArray): Float64Array | null {
  const numbers = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const value: unknown = values[at];
    if (typeof value !== 'number' && typeof value !== 'bigint') return null;
    const number = Number(value);
    if (typeof value === 'bigint' && !Number.isSafeInteger(number)) return null;
    numbers[at] = number;
  }
  return numbers;
}

/** The rows of a page spread out: value n goes to the nth row that has one, `none` to the rest. */
function spread<A extends Int32Array | Float64Array>(
  rows: A,
  values: A,
  present: readonly boolean[] | null,
  none: number,
): A {
  if (present === null) {
    rows.set(values);
    return rows;
  }
  let next = 0;
  for (let row = 0; row < rows.length; row++) rows[row] = present[row] === true ? (values[next++] as number) : none;
  return rows;
}

/** Each place in a dictionary replaced by what stands there. */
function lookedUp<A extends Int32Array | Float64Array>(found: A, places: DecodedArray, dictionary: A): A {
  for (let at = 0; at < places.length; at++) found[at] = dictionary[places[at] as number] as number;
  return found;
}

/** Reads the pages of one column of one group of rows. Pages that give places in the file's dictionary stay places. */
class ColumnPages {
  readonly #view: DataView;
  readonly #decoder: Decoder;
  readonly #cells: Cells;
  readonly #levels: number;
  #dictionary: DecodedArray = [];
  /** The codes of the dictionary's labels, or its numbers. */
  #codes: Int32Array | null = null;
  #numbers: Float64Array | null = null;

  constructor(view: DataView, decoder: Decoder, cells: Cells) {
    this.#view = view;
    this.#decoder = decoder;
    this.#cells = cells;
    this.#levels = getMaxDefinitionLevel(decoder.schemaPath);
  }

  read(): void {
    const reader = { view: this.#view, offset: 0 };
    while (reader.offset < this.#view.byteLength - 1) {
      const header = parquetHeader(reader);
      const size = header.compressed_page_size;
      const bytes = new Uint8Array(this.#view.buffer, this.#view.byteOffset + reader.offset, size);
      reader.offset += size;
      this.#page(header, bytes);
    }
  }

  #page(header: ReturnType<typeof parquetHeader>, bytes: Uint8Array): void {
    const { codec, compressors, type, element } = this.#decoder;
    const whole = (): Uint8Array => decompressPage(bytes, header.uncompressed_page_size, codec, compressors);
    if (header.dictionary_page_header !== undefined) {
      const page = whole();
      const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
      const raw = readPlain({ view, offset: 0 }, type, header.dictionary_page_header.num_values, element.type_length);
      this.#dictionary = converted(raw, this.#decoder);
      if (this.#cells instanceof CodeCells) this.#codes = this.#cells.codesOf(Array.from(this.#dictionary, textOf));
      else this.#numbers = numbersIn(this.#dictionary);
      return;
    }
    const page = header.data_page_header ?? header.data_page_header_v2;
    if (page === undefined) return;
    const { dataPage, definitionLevels } =
      header.data_page_header === undefined
        ? readDataPageV2(bytes, header, this.#decoder)
        : readDataPage(whole(), header.data_page_header, this.#decoder);
    const present = definitionLevels?.length ? definitionLevels.map((level) => level === this.#levels) : null;
    const places = page.encoding.endsWith('_DICTIONARY');
    if (this.#cells instanceof CodeCells) this.#takeCodes(this.#cells, dataPage, places, page.num_values, present);
    else this.#takeNumbers(this.#cells, dataPage, places, page.num_values, present);
  }

  #takeCodes(
    cells: CodeCells,
    data: DecodedArray,
    places: boolean,
    rows: number,
    present: readonly boolean[] | null,
  ): void {
    const codes =
      places && this.#codes !== null
        ? lookedUp(new Int32Array(data.length), data, this.#codes)
        : cells.codesOf(Array.from(converted(data, this.#decoder), textOf));
    const none = present === null ? 0 : (cells.codesOf([''])[0] ?? 0);
    cells.takeCodes(spread(new Int32Array(rows), codes, present, none));
  }

  #takeNumbers(
    cells: NumberCells,
    data: DecodedArray,
    places: boolean,
    rows: number,
    present: readonly boolean[] | null,
  ): void {
    const given = places ? [] : converted(data, this.#decoder);
    const numbers = !places
      ? numbersIn(given)
      : this.#numbers === null
        ? null
        : lookedUp(new Float64Array(data.length), data, this.#numbers);
    if (numbers !== null && cells.takeNumbers(spread(new Float64Array(rows), numbers, present, Number.NaN))) return;
    const texts = Array.from(places ? data : given, (value: unknown) =>
      textOf(places ? this.#dictionary[value as number] : value),
    );
    let next = 0;
    cells.takeTexts(Array.from({ length: rows }, (_, row) => (present?.[row] === false ? '' : (texts[next++] ?? ''))));
  }
}

function decoderOf(metadata: FileMetaData, column: ColumnMetaData): Decoder {
  const schemaPath = getTreePath(parquetSchema(metadata), column.path_in_schema);
  const element = schemaPath.at(-1)?.element as SchemaElement;
  return { pathInSchema: column.path_in_schema, element, schemaPath, ...column, parsers: DEFAULT_PARSERS };
}

/** Where the bytes of a column lie: from its dictionary, or else its first page. */
function rangeOf(column: ColumnMetaData): [number, number] {
  const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
  return [start, start + Number(column.total_compressed_size)];
}

/**
 * Reads a Parquet file into columns, group of rows by group of rows: places in the file's own dictionaries become codes
 * without a text for any row. `onRows` is told the rows so far, after each column of each group, and the reading goes no
 * further once it answers false.
 */
export async function readParquet(
  file: string,
  source: Stretches,
  isNumber: (column: string) => boolean,
  onRows: (rows: number, share: number) => boolean,
): Promise<ReadFile> {
  const none = { file, rows: 0, columns: [] };
  try {
    const metadata = await parquetMetadataAsync(source);
    const { children } = parquetSchema(metadata);
    const nested = children.find((child) => child.children.length > 0 || child.element.repetition_type === 'REPEATED');
    if (nested !== undefined) {
      return { ...none, problems: [problem('parquet_nested', file, { column: nested.element.name })] };
    }
    const names = children.map((child) => child.element.name);
    const cells = names.map((name): Cells => (isNumber(name) ? new NumberCells(-1) : new CodeCells(-1)));
    let rows = 0;
    for (const [number, group] of metadata.row_groups.entries()) {
      for (const [at, { meta_data: column }] of group.columns.entries()) {
        const own = cells[at];
        if (column === undefined || own === undefined) continue;
        const [start, end] = rangeOf(column);
        new ColumnPages(new DataView(await source.slice(start, end)), decoderOf(metadata, column), own).read();
        const share = (number + (at + 1) / group.columns.length) / metadata.row_groups.length;
        if (!onRows(rows, share)) return { ...none, problems: [] };
      }
      rows += Number(group.num_rows);
    }
    const columns = cells.map((own, at): ReadColumn => {
      const name = names[at] ?? '';
      if (own instanceof CodeCells) return Object.freeze({ name, kind: 'codes', ...own.done() });
      return Object.freeze({ name, kind: 'numbers', ...own.done() });
    });
    return { file, rows, columns, problems: [] };
  } catch (error) {
    // An array too long to be is what a broken file asks for: only memory that is refused is no fault of it.
    if (error instanceof RangeError && /alloc|memory/i.test(error.message)) throw error;
    const problems: Problem[] = [problem('parquet_unreadable', file, { found: String(error) })];
    return { ...none, problems };
  }
}
