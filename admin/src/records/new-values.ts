/** What a new record's form starts with: the fields' defaults, filled in as far as the panel knows them. */
import type { Meta, MetaField, MetaType } from '../meta/contract';
import { lineFields, ownFields } from '../meta/type-fields';

/** @param given values from elsewhere, such as a list's filters. */
export function newValues(meta: Meta, type: MetaType): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of ownFields(type)) {
    const value = field.type === 'lines' ? [emptyRow(meta, type, field.name)] : defaultOf(meta, field);
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

/** A new row of a lines field. */
export function emptyRow(meta: Meta, type: MetaType, part: string): Record<string, unknown> {
  return Object.fromEntries(lineFields(type, part).map((column) => [column.name, defaultOf(meta, column) ?? null]));
}

function defaultOf({ me, company }: Meta, field: MetaField): unknown {
  const value = field.default;
  if (value === '$me') return { id: me.id, label: me.name || me.username };
  if (value === '$today') return new Intl.DateTimeFormat('en-CA', { timeZone: company.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
  if (value === '$now') return new Date().toISOString();
  if (typeof value === 'string' && value.startsWith('$')) return undefined;
  return value;
}
