/** A JSON value that is not as it should be: where it stands ("size[2]"), and what should stand there. */
export class Misfit extends Error {
  readonly path: string;
  readonly expected: string;

  constructor(path: string, expected: string) {
    super(`${path}: ${expected}`);
    this.path = path;
    this.expected = expected;
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object holds under a name itself; undefined where it holds nothing. */
export function own(object: unknown, name: string): unknown {
  return isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The path of what stands in `path` under a name or at a place. */
export function inside(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The list that stands there. Throws Misfit where it is none, or not of the length it should have. */
export function listAt(value: unknown, path: string, length: number | null = null): readonly unknown[] {
  if (Array.isArray(value) && (length === null || value.length === length)) return value;
  throw new Misfit(path, length === null ? 'array' : `array[${length}]`);
}

/** The object that stands there. Throws Misfit where it is none. */
export function objectAt(value: unknown, path: string): JsonObject {
  if (isObject(value)) return value;
  throw new Misfit(path, 'object');
}
