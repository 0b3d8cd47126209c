import type { FieldDescriptor, Problem, ResourceDescriptor } from '../domain/domain.ts';
import { type CodeColumn, codesWhere, labelAt } from '../table/table.ts';
import { problem, recordNumber } from './problems.ts';
import type { Records } from './records.ts';

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

/** What is wrong with one text of a field; null where nothing is. */
function faultOf(tests: readonly CellTest[], required: boolean, text: string): ReturnType<CellTest> {
  if (text === '') return required ? { kind: 'required', expected: null } : null;
  for (const test of tests) {
    const failed = test(text);
    if (failed !== null) return failed;
  }
  return null;
}

/** Each distinct text is tested once; the rows are looked through only where one of them is wrong. */
function fieldProblems(file: string, field: FieldDescriptor, column: CodeColumn): Problem[] {
  const tests = testsOf(field);
  const fault = (text: string): ReturnType<CellTest> => faultOf(tests, field.constraints?.required === true, text);
  const wrong = codesWhere(column, (text) => fault(text) !== null);
  if (!wrong.includes(1)) return [];
  const found: Problem[] = [];
  for (const [row, code] of column.codes.entries()) {
    if (wrong[code] !== 1) continue;
    const text = labelAt(column, row);
    const place = { row: recordNumber(row), column: field.name, found: text === '' ? null : text };
    found.push(problem(fault(text)?.kind ?? 'type', file, { ...place, expected: fault(text)?.expected ?? null }));
  }
  return found;
}

/** Holds records against the schema that their resource declares: columns, types and constraints, cell by cell. */
export function schemaProblems(resource: ResourceDescriptor, records: Records): Problem[] {
  const { fields } = resource.schema;
  const names = fields.map((field) => field.name);
  const found: Problem[] = [];
  for (const name of names) {
    if (!records.columns.has(name))
      found.push(problem('column_missing', records.file, { row: 1, column: name, expected: name }));
  }
  for (const name of records.names) {
    if (!names.includes(name)) found.push(problem('column_unexpected', records.file, { row: 1, found: name }));
  }
  for (const field of fields) {
    const column = records.columns.get(field.name);
    if (column !== undefined) found.push(...fieldProblems(records.file, field, column));
  }
  return found;
}
