/** Fills the computed fields of a record and its lines from what they are computed of: lines first, then the record. */
import { evaluateExpression, fieldsOf, type NumberType } from '../conditions';
import type { Field, RecordType } from '../model';
import type { CellValue } from './record';

type Values = Record<string, unknown>;

const ordered = new WeakMap<readonly Field[], Field[]>();

/** The computed fields in an order in which each finds the ones it needs already done. */
function computedOf(fields: readonly Field[]): Field[] {
  const known = ordered.get(fields);
  if (known) return known;
  const sorted: Field[] = [];
  const visit = (field: Field, path: readonly Field[]) => {
    if (!field.computed || sorted.includes(field) || path.includes(field)) return;
    for (const name of fieldsOf(field.computed)) {
      const needed = fields.find((one) => one.name === name);
      if (needed) visit(needed, [...path, field]);
    }
    sorted.push(field);
  };
  for (const field of fields) visit(field, []);
  ordered.set(fields, sorted);
  return sorted;
}

/** Computes in place. The lines of `record` are changed in place too. */
export function compute(type: RecordType, record: Values): void {
  const lines: Record<string, Values[]> = {};
  for (const part of type.parts) {
    const rows = record[part.field.name];
    if (!Array.isArray(rows)) continue;
    lines[part.field.name] = rows as Values[];
    for (const row of rows as Values[]) fill(part.fields, row, {});
  }
  fill(type.fields, record, lines);
}

function fill(fields: readonly Field[], values: Values, lines: Record<string, Values[]>) {
  for (const field of computedOf(fields)) {
    if (!field.computed) continue;
    const text = evaluateExpression(field.computed, values, lines, field.type as NumberType);
    values[field.name] = (text === null || field.type === 'money' || field.type === 'decimal' ? text : Number(text)) satisfies CellValue;
  }
}
