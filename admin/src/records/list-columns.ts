/** Which columns a list can have, and which it shows until somebody chooses. */
import type { MetaField, MetaType } from '../meta/contract';
import { fieldNamed, isDocument, ownFields, systemFields } from '../meta/type-fields';

const never = new Set<MetaField['type']>(['lines']);

/** The pack's columns first, then everything else that could be shown. */
export function listColumns(type: MetaType): { column: MetaField; hidden: boolean }[] {
  const chosen = (type.list?.columns ?? fallback(type)).map((name) => fieldNamed(type, name)).filter((field) => field !== undefined);
  const names = new Set(chosen.map(({ name }) => name));
  const rest = [...ownFields(type), ...systemFields(type)].filter((field) => !names.has(field.name) && !never.has(field.type));
  return [...chosen.map((column) => ({ column, hidden: false })), ...rest.map((column) => ({ column, hidden: true }))];
}

function fallback(type: MetaType): string[] {
  const own = ownFields(type).filter((field) => !never.has(field.type) && field.type !== 'longtext').slice(0, 6).map(({ name }) => name);
  return isDocument(type) ? ['number', 'state', ...own, 'owner', 'createdAt'] : own;
}

const unsortable = new Set<MetaField['type']>(['enums', 'users', 'roles', 'refs', 'files', 'lines']);
/** Whether the server can order by the field. */
export const isSortable = (field: MetaField): boolean => field.sort !== false && !unsortable.has(field.type);
