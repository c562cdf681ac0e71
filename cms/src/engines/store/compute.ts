/** Fills the computed fields of a record and its lines from what they are computed of: lines first, then the record. */
import { evaluateExpression, fieldsOf, type NumberType } from '../conditions';
import type { Field, RecordType } from '../model';
import type { CellValue } from './record';
import { sameValue } from './same-value';

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

/** A record as it was before the write that is being made. */
type Before = Values & { state?: unknown };

/**
 * Whether what was computed of a record may be what somebody signed: it has left its draft. (The README's decision of 2026-11-21: a signature
 * is a fact; an expression that changes later changes no document that was submitted.)
 */
export function isSettled(type: RecordType, { state }: Before): boolean {
  return type.flow !== undefined && state !== type.flow.states[0].name;
}

/**
 * Computes in place. The lines of `record` are changed in place too.
 * @param before the record as it was: past its draft, what is computed of values that do not change stays what it was
 */
export function compute(type: RecordType, record: Values, before?: Before): void {
  const kept = before && isSettled(type, before) ? before : undefined;
  const lines = new Map<string, Values[]>();
  const were = new Map<string, Values[]>();
  for (const part of type.parts) {
    const { name } = part.field;
    const rows = record[name];
    if (!Array.isArray(rows)) continue;
    lines.set(name, rows as Values[]);
    if (kept) were.set(name, (kept[name] ?? []) as Values[]);
    for (const row of rows as Values[]) {
      const was = were.get(name)?.find(({ id }) => id === row.id);
      fill(part.fields, { values: row, lines: new Map() }, was && { values: was, lines: new Map() });
    }
  }
  fill(type.fields, { values: record, lines }, kept && { values: kept, lines: were });
}

interface Inputs { values: Values; lines: ReadonlyMap<string, Values[]> }

function fill(fields: readonly Field[], now: Inputs, before: Inputs | undefined) {
  for (const field of computedOf(fields)) {
    const { computed, name } = field;
    if (!computed) continue;
    if (before && fieldsOf(computed).every((input) => sameInput(input, now, before))) {
      now.values[name] = before.values[name] ?? null;
      continue;
    }
    const text = evaluateExpression(computed, now.values, Object.fromEntries(now.lines), field.type as NumberType);
    now.values[name] = (text === null || field.type === 'money' || field.type === 'decimal' ? text : Number(text)) satisfies CellValue;
  }
}

/** `quantity` of the row itself, `lines.amount` of every line. */
function sameInput(input: string, now: Inputs, before: Inputs): boolean {
  const [name, column] = input.split('.');
  if (column === undefined) return sameValue(now.values[name], before.values[name]);
  const [rows, were] = [now.lines.get(name) ?? [], before.lines.get(name) ?? []];
  return rows.length === were.length && rows.every((row, i) => sameValue(row[column], were[i][column]));
}
