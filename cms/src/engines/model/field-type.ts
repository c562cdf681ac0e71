/** The closed list of field types: one word each, the same in packs, meta, panel and docs. */
import { z } from 'zod';

export const fieldTypes = [
  'text', 'longtext', 'int', 'decimal', 'money', 'percent', 'date', 'datetime', 'time', 'bool', 'email', 'phone',
  'enum', 'enums', 'user', 'users', 'role', 'roles', 'ref', 'refs', 'files', 'lines',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A text in the three languages, as the packs write it. */
export const labelsFile = z.strictObject({ 'zh-Hans': z.string(), en: z.string(), ko: z.string() });

/** Identity of a type, field, state or action inside the packs: kebab- or camelCase, letters first. */
export const keyFile = z.string().regex(/^[a-z][A-Za-z0-9-]{0,62}$/);
