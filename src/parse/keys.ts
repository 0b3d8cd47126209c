import type { Problem, ResourceDescriptor } from '../domain/domain.ts';
import { cellOf, problem, type Records, recordNumber } from './records.ts';

const PARTS = '\u0000';

function keysOf(records: Records, fields: readonly string[]): string[] {
  const places = fields.map((field) => records.columns.indexOf(field));
  return records.rows.map((row) => places.map((place) => row[place] ?? '').join(PARTS));
}

function repeated(records: Records, fields: readonly string[]): Problem[] {
  const first = new Map<string, number>();
  const found: Problem[] = [];
  for (const [row, key] of keysOf(records, fields).entries()) {
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      continue;
    }
    const place = { row: recordNumber(row), column: fields.join(', '), expected: String(recordNumber(before)) };
    found.push(problem('duplicate_key', records.file, { ...place, found: key.replaceAll(PARTS, ', ') }));
  }
  return found;
}

/** Repeated primary keys, and repeated values in fields declared unique. */
export function keyProblems(resource: ResourceDescriptor, records: Records): Problem[] {
  const { primaryKey, fields } = resource.schema;
  const unique = fields.filter((field) => field.constraints?.unique === true).map((field) => [field.name]);
  return [...(primaryKey === undefined ? [] : [primaryKey]), ...unique].flatMap((key) => repeated(records, key));
}

/** Codes that are not in the list they refer to. A reference to a file that is not loaded is not tested. */
export function referenceProblems(
  resource: ResourceDescriptor,
  records: Records,
  files: ReadonlyMap<string, Records>,
): Problem[] {
  const found: Problem[] = [];
  for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
    const target =
      reference.resource === undefined || reference.resource === '' ? records : files.get(reference.resource);
    if (target === undefined) continue;
    const known = new Set(keysOf(target, reference.fields));
    for (const [row, key] of keysOf(records, fields).entries()) {
      if (known.has(key) || fields.some((field) => cellOf(records, row, field) === '')) continue;
      const place = { row: recordNumber(row), column: fields.join(', '), expected: target.file };
      found.push(problem('unknown_code', records.file, { ...place, found: key.replaceAll(PARTS, ', ') }));
    }
  }
  return found;
}
