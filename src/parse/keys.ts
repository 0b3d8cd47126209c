import type { Problem, ResourceDescriptor } from '../domain/domain.ts';
import { codesWhere, labelAt } from '../table/table.ts';
import { problem, recordNumber } from './problems.ts';
import type { Records } from './records.ts';

/** For each row, one number that is the same where all the fields are. */
function keysOf(records: Records, fields: readonly string[]): Float64Array {
  const keys = new Float64Array(records.rows);
  const places = new Map<number, number>();
  for (const field of fields) {
    const column = records.columns.get(field);
    if (column === undefined) continue;
    const { size } = column.labels;
    places.clear();
    // Numbered anew with each field, so that no product of sizes outgrows what a number holds exactly.
    for (let row = 0; row < keys.length; row++) {
      const key = (keys[row] as number) * size + (column.codes[row] as number);
      let place = places.get(key);
      if (place === undefined) {
        place = places.size;
        places.set(key, place);
      }
      keys[row] = place;
    }
  }
  return keys;
}

function textsOf(records: Records, fields: readonly string[], row: number): string {
  const texts = fields.map((field) => records.columns.get(field)).map((one) => (one ? labelAt(one, row) : ''));
  return texts.join(', ');
}

function repeated(records: Records, fields: readonly string[]): Problem[] {
  const first = new Map<number, number>();
  const found: Problem[] = [];
  for (const [row, key] of keysOf(records, fields).entries()) {
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      continue;
    }
    const place = { row: recordNumber(row), column: fields.join(', '), expected: String(recordNumber(before)) };
    found.push(problem('duplicate_key', records.file, { ...place, found: textsOf(records, fields, row) }));
  }
  return found;
}

/** Repeated primary keys, and repeated values in fields declared unique. */
export function keyProblems(resource: ResourceDescriptor, records: Records): Problem[] {
  const { primaryKey, fields } = resource.schema;
  const unique = fields.filter((field) => field.constraints?.unique === true).map((field) => [field.name]);
  return [...(primaryKey === undefined ? [] : [primaryKey]), ...unique].flatMap((key) => repeated(records, key));
}

/**
 * Codes that are not in the list they refer to. References are of one field. One to a file that is not loaded is not
 * tested.
 */
export function referenceProblems(
  resource: ResourceDescriptor,
  records: Records,
  files: ReadonlyMap<string, Records>,
): Problem[] {
  return (resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const target =
      reference.resource === undefined || reference.resource === '' ? records : files.get(reference.resource);
    const [field = ''] = fields;
    const column = records.columns.get(field);
    const known = target?.columns.get(reference.fields[0] ?? '')?.labels;
    if (target === undefined || column === undefined || known === undefined) return [];
    const unknown = codesWhere(column, (label) => label !== '' && known.codeOf(label) < 0);
    if (!unknown.includes(1)) return [];
    return [...column.codes.entries()]
      .filter(([, code]) => unknown[code] === 1)
      .map(([row]) => {
        const place = { row: recordNumber(row), column: field, expected: target.file };
        return problem('unknown_code', records.file, { ...place, found: labelAt(column, row) });
      });
  });
}
