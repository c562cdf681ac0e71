/** The labels of departments, kept for a minute: every record that is created shows one. */
import type { Sql } from '../../foundation/database';
import { model } from '../model';
import { labelAt } from './label';
import type { Reference } from './record';
import { at, quoted } from './sql';

const longest = 60_000;
let labels = new Map<number, string>();
let until = 0;

/** The reference to a department; one statement when its label is not known. */
export async function departmentReference(sql: Sql, id: number | null): Promise<Reference | null> {
  if (id === null) return null;
  if (performance.now() > until || !labels.has(id)) await fill(sql);
  return { id, label: labels.get(id) ?? `#${id}` };
}

/** To be called when departments were written. */
export function dropDepartmentLabels(): void {
  until = 0;
}

async function fill(sql: Sql) {
  const type = model().types.find(({ key }) => key === 'department');
  if (!type) return;
  const label = labelAt(type, 't', null, sql.dialect);
  const rows = await sql.all<{ id: number; label: string | null }>(`SELECT ${at('t', 'id')} AS "id", ${label.sql} AS "label" FROM ${quoted(type.table)} AS "t"`, label.bound);
  labels = new Map(rows.map((row) => [Number(row.id), row.label ?? `#${row.id}`]));
  until = performance.now() + longest;
}
