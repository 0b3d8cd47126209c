import type { ColumnRole, ReadingChoices, UnderstoodColumn } from '../../domain/domain.ts';

/** Choices with one more, or with one taken back. */
export function withChoice<K extends keyof ReadingChoices>(
  choices: ReadingChoices,
  key: K,
  value: NonNullable<ReadingChoices[K]> | null,
): ReadingChoices {
  const { [key]: _, ...rest } = choices;
  return value === null ? rest : { ...rest, [key]: value };
}

/** What a column goes by among the choices: its name where no other column has it and it is no number, else its number. */
function columnKey({ name, number }: UnderstoodColumn, columns: readonly UnderstoodColumn[]): string {
  const isAlone = columns.filter((one) => one.name === name).length === 1;
  return name !== '' && isAlone && !/^\d+$/.test(name) ? name : String(number);
}

/** The role that a reader has chosen for a column, if any. */
export function chosenRole({ roles = {} }: ReadingChoices, { name, number }: UnderstoodColumn): ColumnRole | null {
  return [name, String(number)].flatMap((key) => (Object.hasOwn(roles, key) ? [roles[key] ?? null] : []))[0] ?? null;
}

/** Choices with the role of a column, or with what was chosen for it taken back. */
export function withRole(
  choices: ReadingChoices,
  column: UnderstoodColumn,
  columns: readonly UnderstoodColumn[],
  role: ColumnRole | null,
): ReadingChoices {
  const others = Object.entries(choices.roles ?? {}).filter(
    ([key]) => key !== column.name && key !== String(column.number),
  );
  const roles = role === null ? others : [...others, [columnKey(column, columns), role] as const];
  return withChoice(choices, 'roles', roles.length === 0 ? null : Object.fromEntries(roles));
}
