/** Values that a row takes over from what it refers to where they are left empty: a line's unit from its product. */
import { typeByName, type Field, type RecordType } from '../model';
import { checkValue } from './check-value';
import type { LookUp } from './look-up';
import type { CellValue, Reference } from './record';

type Values = Record<string, CellValue>;

/** The fields of a row that are empty now, and what each would be taken from. */
function takers(fields: readonly Field[], row: Values): { field: Field; from: string; id: number; type: RecordType }[] {
  return fields.flatMap((field) => {
    const { takes } = field;
    if (!takes || (row[field.name] ?? null) !== null) return [];
    const source = fields.find(({ name }) => name === takes.field);
    const reference = row[takes.field] as Reference | null | undefined;
    const type = typeByName(reference?.type ?? source?.target?.[0] ?? '');
    return reference && type ? [{ field, from: takes.from, id: reference.id, type }] : [];
  });
}

/** Asks for the sources of everything that the row would take over. */
export function askForTaken(fields: readonly Field[], row: Values, lookUp: LookUp): void {
  for (const { type, id, from } of takers(fields, row)) lookUp.ask(type, id, [from]);
}

/** Fills the row from the answers, with values that the field itself would accept. */
export function takeOver(fields: readonly Field[], row: Values, lookUp: LookUp): void {
  for (const { field, type, id, from } of takers(fields, row)) {
    const value = lookUp.found(type, id)?.values[from] ?? null;
    const checked = value === null ? undefined : checkValue(field, value);
    if (checked && 'value' in checked) row[field.name] = checked.value;
  }
}
