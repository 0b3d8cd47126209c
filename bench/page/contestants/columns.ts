// “Chunks to columns”: what a careful programmer builds on a parser, so that a file need not fit into memory as text.
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import type { Answer } from '../../data/answer.ts';
import type { Contestant } from '../contestant.ts';
import { summing } from '../summing.ts';

const FIRST_SIZE = 1 << 16;
/** The place of the value in a row; the labels stand before it. */
const VALUE = 6;

interface Column {
  readonly labels: string[];
  readonly codeOf: Map<string, number>;
  codes: Uint16Array<ArrayBuffer>;
}

const column = (): Column => ({ labels: [], codeOf: new Map(), codes: new Uint16Array(FIRST_SIZE) });

/** Columns that grow: a code for each label, and the values as doubles, where NaN is missing. */
class Columns {
  private readonly named = {
    period: column(),
    region: column(),
    operation: column(),
    offence: column(),
    unit: column(),
    status: column(),
  };
  private readonly list = Object.values(this.named);
  private values = new Float64Array(FIRST_SIZE);
  count = 0;

  append(rows: readonly (readonly string[])[]): void {
    const size = this.count + rows.length;
    if (size > this.values.length) this.grow(Math.max(size, this.values.length * 2));
    for (let at = 0; at < this.list.length; at++) this.appendLabels(rows, at);
    for (let i = 0; i < rows.length; i++) {
      const value = rows[i]?.[VALUE] ?? '';
      this.values[this.count + i] = value === '' ? Number.NaN : Number(value);
    }
    this.count = size;
  }

  private appendLabels(rows: readonly (readonly string[])[], at: number): void {
    const { codes, codeOf, labels } = this.list[at] ?? column();
    for (let i = 0; i < rows.length; i++) {
      const label = rows[i]?.[at] ?? '';
      let code = codeOf.get(label);
      if (code === undefined) {
        code = labels.push(label) - 1;
        codeOf.set(label, code);
      }
      codes[this.count + i] = code;
    }
  }

  private grow(size: number): void {
    const values = new Float64Array(size);
    values.set(this.values);
    this.values = values;
    for (const one of this.list) {
      const codes = new Uint16Array(size);
      codes.set(one.codes);
      one.codes = codes;
    }
  }

  whole(): Answer {
    const { add, answer } = summing();
    const label = ({ labels, codes }: Column, row: number): string => labels[codes[row] ?? 0] ?? '';
    const { period, region, operation, offence } = this.named;
    for (let row = 0; row < this.count; row++) {
      const value = this.values[row] ?? Number.NaN;
      add({
        period: label(period, row),
        region: label(region, row),
        operation: label(operation, row),
        offence: label(offence, row),
        value: Number.isNaN(value) ? null : value,
      });
    }
    return answer();
  }
}

const contestant = (load: (columns: Columns, blob: Blob) => Promise<void>): Contestant => {
  const columns = new Columns();
  return {
    load: (source) => load(columns, source instanceof Blob ? source : new Blob([source])),
    rows: () => columns.count,
    whole: () => columns.whole(),
  };
};

/** The text of a file, piece after piece, with whole letters and broken lines. */
const pieces = (blob: Blob): ReadableStreamDefaultReader<string> =>
  blob.stream().pipeThrough(new TextDecoderStream()).getReader();

/**
 * Papa Parse can read a File in chunks by itself, but cuts it at bytes, and so breaks a letter of several bytes that lies on
 * an edge: its sums by label then differ. It is given text instead, cut at ends of lines (no field here holds one).
 */
export const createPapaparse = (): Contestant =>
  contestant(async (columns, blob) => {
    const reader = pieces(blob);
    let rest = '';
    let header = 1;
    const parse = (text: string): void => {
      const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter: ',' });
      columns.append(header === 0 ? data : data.slice(header));
      header = 0;
    };
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const end = read.value.lastIndexOf('\n') + 1;
      if (end > 0) parse(rest + read.value.slice(0, end));
      rest = end > 0 ? read.value.slice(end) : rest + read.value;
    }
    if (rest !== '') parse(rest);
  });

export const createUdsv = (): Contestant =>
  contestant(async (columns, blob) => {
    const reader = pieces(blob);
    const rows: string[][] = [];
    let parser: ReturnType<typeof initParser> | null = null;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parser ??= initParser(inferSchema(read.value));
      // It keeps the function of the first chunk for all that follow.
      parser.chunk<string[]>(read.value, parser.stringArrs, (row) => rows.push(row) > 0);
      columns.append(rows);
      rows.length = 0;
    }
    parser?.end();
    columns.append(rows);
  });
