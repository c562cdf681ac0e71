/** Puts what was retired back into a draft, as it last was. */
import type { Sql } from '../../foundation/database';
import { ruled } from '../../foundation/refusal';
import type { Files } from '../model';
import { retiredFrom } from './retired';
import { sentences } from './sentences';

interface Schema { attributes: Record<string, { attributes?: Record<string, unknown> }> }

/**
 * @param type the type's key or folder
 * @param field the attribute's key, `lines.quantity` for a line's; empty = the whole type
 */
export async function bringBack(sql: Sql, files: Files, type: string, field: string): Promise<Files> {
  const key = type.split('/').at(-1) as string;
  const found = (await retiredFrom(sql, files)).find((one) => one.type === key && one.field === field);
  if (!found) throw ruled(sentences.nothingRetired);
  if (field === '') return { ...files, ...found.definition };
  const path = Object.keys(files).find((one) => one.endsWith(`/${key}/schema.json`));
  if (path === undefined) throw ruled(sentences.nothingRetired);
  const schema = structuredClone(files[path]) as Schema;
  const [own, column] = field.split('.');
  if (column === undefined) schema.attributes[own] = found.definition;
  else (schema.attributes[own].attributes ??= {})[column] = found.definition;
  return { ...files, [path]: schema };
}
