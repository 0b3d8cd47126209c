import type { FieldDescriptor, Problem, ResourceDescriptor } from '../domain/domain.ts';
import { problem, type Records, recordNumber } from './records.ts';

type CellTest = (text: string) => Pick<Problem, 'kind' | 'expected'> | null;

const FORMS: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  year: /^\d{4}$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

function booleanTest(field: FieldDescriptor): CellTest {
  const known = [...(field.trueValues ?? ['true']), ...(field.falseValues ?? ['false'])];
  return (text) => (known.includes(text) ? null : { kind: 'type', expected: `boolean (${known.join(', ')})` });
}

/** The tests that a field's declaration asks of every cell that is not empty. */
function testsOf(field: FieldDescriptor): CellTest[] {
  const tests: CellTest[] = [];
  const form = FORMS[field.type];
  if (form !== undefined) tests.push((text) => (form.test(text) ? null : { kind: 'type', expected: field.type }));
  if (field.type === 'boolean') tests.push(booleanTest(field));
  const { enum: allowed, pattern, minimum, maximum } = field.constraints ?? {};
  if (allowed !== undefined && field.type !== 'boolean') {
    const known = new Set(allowed.map(String));
    tests.push((text) => (known.has(text) ? null : { kind: 'not_allowed', expected: [...known].join(', ') }));
  }
  if (pattern !== undefined) {
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    tests.push((text) => (whole.test(text) ? null : { kind: 'pattern', expected: pattern }));
  }
  if (minimum !== undefined || maximum !== undefined) {
    const [low, high] = [Number(minimum ?? Number.NEGATIVE_INFINITY), Number(maximum ?? Number.POSITIVE_INFINITY)];
    tests.push((text) =>
      Number(text) >= low && Number(text) <= high ? null : { kind: 'range', expected: `${low}–${high}` },
    );
  }
  return tests;
}

function fieldProblems(records: Records, field: FieldDescriptor, at: number): Problem[] {
  const { file } = records;
  const tests = testsOf(field);
  const required = field.constraints?.required === true;
  const found: Problem[] = [];
  for (const [row, cells] of records.rows.entries()) {
    const text = cells[at];
    const place = { row: recordNumber(row), column: field.name };
    if (text === undefined || text === '') {
      if (required) found.push(problem('required', file, place));
      continue;
    }
    for (const test of tests) {
      const failed = test(text);
      if (failed === null) continue;
      found.push(problem(failed.kind, file, { ...place, found: text, expected: failed.expected }));
      break;
    }
  }
  return found;
}

/** Holds records against the schema that their resource declares: columns, types and constraints, cell by cell. */
export function schemaProblems(resource: ResourceDescriptor, records: Records): Problem[] {
  const { fields } = resource.schema;
  const names = fields.map((field) => field.name);
  const found: Problem[] = [];
  for (const name of names) {
    if (!records.columns.includes(name))
      found.push(problem('column_missing', records.file, { row: 1, column: name, expected: name }));
  }
  for (const name of records.columns) {
    if (!names.includes(name)) found.push(problem('column_unexpected', records.file, { row: 1, found: name }));
  }
  for (const field of fields) {
    const at = records.columns.indexOf(field.name);
    if (at >= 0) found.push(...fieldProblems(records, field, at));
  }
  return found;
}
