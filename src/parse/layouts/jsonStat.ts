import type { Problem } from '../../domain/domain.ts';
import { problem } from '../problems.ts';
import { inside, isObject, type JsonObject, listAt, Misfit, objectAt, own } from './jsonParts.ts';

/** What the figures of a category are counted in; `decimals` is how many the publisher shows. */
interface JsonStatUnit {
  readonly label: string;
  readonly decimals: number | null;
}

export interface JsonStatDimension {
  readonly id: string;
  readonly label: string;
  readonly role: 'time' | 'geo' | 'metric' | null;
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  /** One for each code; null where the file gives none for the dimension. */
  readonly units: readonly (JsonStatUnit | null)[] | null;
}

/** A table in JSON-stat: cells in the order of the dimensions, the last one running fastest. */
export interface JsonStat {
  readonly dimensions: readonly JsonStatDimension[];
  readonly size: readonly number[];
  /** NaN where there is none. */
  readonly values: Float64Array;
  readonly status: readonly (string | null)[] | null;
  readonly label: string;
  readonly source: string;
  readonly updated: string;
}

const MOST_CELLS = 2 ** 24;
const ROLES = ['time', 'geo', 'metric'] as const;

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

/** The codes of a dimension in the order of its cells. */
function codesOf(category: JsonObject, path: string, size: number): string[] {
  const index = own(category, 'index');
  const indexPath = inside(path, 'index');
  const labels = own(category, 'label');
  if (index === undefined && size === 1 && isObject(labels) && Object.keys(labels).length === 1) {
    return Object.keys(labels);
  }
  if (isObject(index)) {
    const entries = Object.entries(index);
    if (entries.length !== size) throw new Misfit(indexPath, `object{${size}}`);
    const codes: string[] = [];
    for (const [code, place] of entries) {
      const isFree = Number.isInteger(place) && (place as number) >= 0 && (place as number) < size;
      if (!isFree || codes[place as number] !== undefined)
        throw new Misfit(inside(indexPath, code), `0–${size - 1}, unique`);
      codes[place as number] = code;
    }
    return codes;
  }
  const seen = new Set<string>();
  for (const [at, code] of listAt(index, indexPath, size).entries()) {
    if (typeof code !== 'string' && typeof code !== 'number') throw new Misfit(inside(indexPath, at), 'string');
    if (seen.has(String(code))) throw new Misfit(inside(indexPath, at), 'unique');
    seen.add(String(code));
  }
  return [...seen];
}

function unitOf(unit: unknown): JsonStatUnit | null {
  if (!isObject(unit)) return null;
  const decimals = own(unit, 'decimals');
  // PxWeb calls `base` what the standard calls `label`.
  const label = [own(unit, 'label'), own(unit, 'base'), own(unit, 'symbol')].find((text) => typeof text === 'string');
  return { label: textOr(label, ''), decimals: typeof decimals === 'number' ? decimals : null };
}

function dimensionOf(dataset: JsonObject, path: string, id: string, size: number): JsonStatDimension {
  const dimensions = own(dataset, 'dimension');
  const place = inside(inside(path, 'dimension'), id);
  const dimension = objectAt(own(dimensions, id), place);
  const category = objectAt(own(dimension, 'category'), inside(place, 'category'));
  const codes = codesOf(category, inside(place, 'category'), size);
  const [labels, units] = [own(category, 'label'), own(category, 'unit')];
  const roles = own(dataset, 'role') ?? own(dimensions, 'role');
  const role = ROLES.find((one) => {
    const ids = own(roles, one);
    return Array.isArray(ids) && ids.includes(id);
  });
  return {
    id,
    label: textOr(own(dimension, 'label'), id),
    role: role ?? null,
    codes,
    labels: codes.map((code) => textOr(own(labels, code), code)),
    units: isObject(units) ? codes.map((code) => unitOf(own(units, code))) : null,
  };
}

/** Each cell that is given, with its place: of a list all of them, of an object those that it names. */
function* given(cells: unknown, path: string, count: number): Generator<[at: number, value: unknown]> {
  if (!isObject(cells)) {
    yield* listAt(cells, path, count).entries();
    return;
  }
  for (const [key, value] of Object.entries(cells)) {
    const at = /^(0|[1-9]\d*)$/.test(key) ? Number(key) : count;
    if (at >= count) throw new Misfit(inside(path, key), `0–${count - 1}`);
    yield [at, value];
  }
}

function valuesOf(cells: unknown, path: string, count: number): Float64Array {
  const values = new Float64Array(count).fill(Number.NaN);
  for (const [at, value] of given(cells, path, count)) {
    if (value === null) continue;
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new Misfit(inside(path, at), 'number | null');
    values[at] = value;
  }
  return values;
}

function statusOf(cells: unknown, path: string, count: number): (string | null)[] | null {
  if (cells === undefined || cells === null) return null;
  // One for all may be written as a list of one.
  const only: unknown = Array.isArray(cells) && cells.length === 1 ? cells[0] : cells;
  if (typeof only === 'string') return Array.from({ length: count }, () => only);
  const status = Array.from({ length: count }, (): string | null => null);
  for (const [at, text] of given(cells, path, count)) {
    if (text === null) continue;
    if (typeof text !== 'string') throw new Misfit(inside(path, at), 'string | null');
    status[at] = text;
  }
  return status;
}

function sizesOf(sizes: unknown, path: string, count: number): number[] {
  return listAt(sizes, path, count).map((size, at) => {
    if (typeof size !== 'number' || !Number.isInteger(size) || size < 1) throw new Misfit(inside(path, at), '≥ 1');
    return size;
  });
}

function idsOf(ids: unknown, path: string): string[] {
  return listAt(ids, path).map((id, at, all) => {
    if (typeof id !== 'string') throw new Misfit(inside(path, at), 'string');
    if (all.indexOf(id) !== at) throw new Misfit(inside(path, at), 'unique');
    return id;
  });
}

/** A dataset as the standard has it since 2.0, or as before, with `id`, `size` and `role` under `dimension`. */
function datasetOf(dataset: JsonObject, path: string, file: string): JsonStat | Problem {
  const isNew = own(dataset, 'id') !== undefined || own(dataset, 'size') !== undefined;
  const holder = isNew ? dataset : objectAt(own(dataset, 'dimension'), inside(path, 'dimension'));
  const holderPath = isNew ? path : inside(path, 'dimension');
  const ids = idsOf(own(holder, 'id'), inside(holderPath, 'id'));
  const size = sizesOf(own(holder, 'size'), inside(holderPath, 'size'), ids.length);
  const count = size.reduce((product, one) => product * one, 1);
  if (count > MOST_CELLS) {
    return problem('json_stat_cells', file, { found: String(count), expected: String(MOST_CELLS) });
  }
  return {
    dimensions: ids.map((id, at) => dimensionOf(dataset, path, id, size[at] ?? 0)),
    size,
    values: valuesOf(own(dataset, 'value'), inside(path, 'value'), count),
    status: statusOf(own(dataset, 'status'), inside(path, 'status'), count),
    label: textOr(own(dataset, 'label'), ''),
    source: textOr(own(dataset, 'source'), ''),
    updated: textOr(own(dataset, 'updated'), ''),
  };
}

function isDataset(value: unknown): value is JsonObject {
  return isObject(value) && (own(value, 'class') === 'dataset' || isObject(own(value, 'dimension')));
}

/** The datasets that a file holds: itself, those of a collection, or those of a bundle, as before 2.0. */
function datasetsIn(root: unknown): [path: string, dataset: JsonObject][] {
  if (isDataset(root)) return [['', root]];
  const items = own(root, 'class') === 'collection' ? own(own(root, 'link'), 'item') : root;
  const path = items === root ? '' : 'link.item';
  const entries: [string | number, unknown][] = Array.isArray(items)
    ? [...items.entries()]
    : isObject(items)
      ? Object.entries(items)
      : [];
  // In a collection most items are no more than an address.
  return entries.flatMap(([key, item]): [string, JsonObject][] =>
    isObject(item) && isObject(own(item, 'dimension')) ? [[inside(path, key), item]] : [],
  );
}

function parsed(text: string): { readonly root: unknown } | { readonly error: string } {
  try {
    return { root: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The table in a JSON-stat file: a dataset of 2.0 (PxWeb's json-stat2 too), the only one of a collection, or the only
 * one of a bundle of 1.x. Answers a problem instead: `json_broken`, `json_unknown`, `json_stat_several`,
 * `json_stat_cells` (more than 2^24), or `json_stat_form` with the path of what does not fit in `found`.
 * Only a problem has a `kind`.
 */
export function readJsonStat(text: string, file: string): JsonStat | Problem {
  const json = parsed(text);
  if ('error' in json) return problem('json_broken', file, { found: json.error });
  const datasets = datasetsIn(json.root);
  const [first, second] = datasets;
  if (first === undefined) return problem('json_unknown', file);
  if (second !== undefined) {
    const names = datasets.map(([path, dataset]) => textOr(own(dataset, 'label'), path));
    return problem('json_stat_several', file, { found: names.join(', ') });
  }
  try {
    const [path, dataset] = first;
    return datasetOf(dataset, path, file);
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    return problem('json_stat_form', file, { found: error.path, expected: error.expected });
  }
}

/** For each cell of a table of such sizes, the place of its code in one dimension. */
export function cellPlaces(size: readonly number[], dimension: number): Uint32Array {
  const own = size[dimension] ?? 1;
  const inner = size.slice(dimension + 1).reduce((product, one) => product * one, 1);
  const places = new Uint32Array(size.reduce((product, one) => product * one, 1));
  for (let start = 0, place = 0; start < places.length; start += inner, place = (place + 1) % own) {
    places.fill(place, start, start + inner);
  }
  return places;
}
