/** Brings values that engines hand over into the form of a record: bare ids become references with labels. */
import type { Transaction } from '../../foundation/database';
import { system } from '../access';
import { model, type RecordType } from '../model';
import { columnsOf, columnsOfPart, type Column } from './columns';
import { departmentReference } from './department-label';
import { LookUp } from './look-up';
import { person } from './projection';
import type { CellValue, Changes, LineInput, Reference } from './record';
import { askForReferences, resolveReferences } from './resolve-references';

type Values = Record<string, CellValue>;

/** A copy with every reference labelled; asks the database only where a label is missing. */
export async function completeValues(tx: Transaction, type: RecordType, changes: Changes): Promise<Changes> {
  const values: Changes = { ...changes };
  if (values.owner !== undefined) values.owner = ownerOf(values.owner);
  if (values.department !== undefined && !columnsOf(type).get('department')?.field) {
    const given = values.department as Reference | number | null;
    values.department = await departmentReference(tx, typeof given === 'number' ? given : given?.id ?? null);
  }
  const bare = bareReferences(columnsOf(type), values as Values);
  const lines = type.parts.flatMap((part) => {
    const rows = values[part.field.name] as LineInput[] | undefined;
    if (!rows) return [];
    const copies = rows.map((row) => ({ ...row }));
    values[part.field.name] = copies;
    return copies.map((row) => ({ columns: columnsOfPart(part), bare: bareReferences(columnsOfPart(part), row as Values) }));
  });
  const lookUp = new LookUp(system);
  for (const row of [{ columns: columnsOf(type), bare }, ...lines]) askForReferences(row.columns, row.bare, lookUp);
  await lookUp.run(tx);
  for (const row of [{ columns: columnsOf(type), bare }, ...lines]) resolveReferences(row.columns, row.bare, lookUp, system);
  return values;
}

function ownerOf(given: unknown): Reference | null {
  const id = typeof given === 'object' && given !== null ? (given as Reference).id : given as number | null;
  return id === null || id === 0 ? null : person(id);
}

/** Those reference values that are ids or have no label, as references of their own in the row. */
function bareReferences(columns: ReadonlyMap<string, Column>, row: Values): Values {
  const bare: Values = {};
  for (const [name, value] of Object.entries(row)) {
    const column = columns.get(name);
    if (!column?.field || !isReference(column) || value === null || value === undefined) continue;
    const references = [value].flat().map((one) => bareReference(one, column));
    if (references.every(({ label }) => label)) continue;
    bare[name] = row[name] = Array.isArray(value) ? references : references[0];
  }
  return bare;
}

/** An id, or a role's name, as a reference without a label. */
function bareReference(given: unknown, column: Column): Reference {
  if (typeof given === 'number') return { id: given, label: '' };
  if (typeof given === 'string' && column.type.startsWith('role')) return { id: model().roles.find(({ name }) => name === given)?.id ?? 0, label: '' };
  return given as Reference;
}

const isReference = ({ type }: Column) => type === 'ref' || type === 'refs' || type === 'user' || type === 'users' || type === 'role' || type === 'roles';
