import type { Fields } from '../summing.ts';

/** Rows of strings in the order of the header, as fields. */
export function* asFields(rows: Iterable<readonly string[]>): Generator<Fields> {
  for (const [period = '', region = '', operation = '', offence = '', , , value] of rows)
    yield { period, region, operation, offence, value };
}
