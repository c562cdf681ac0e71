/** Where a field stands in a type: its key, and the lines field it is a column of. Reads and replaces it without touching the rest. */
import { fieldName, type AttributeFile, type Attributes, type DraftType, type SchemaFile } from './pack-files';

export interface Place { key: string; part?: string }

/** Where a new field goes: into a section of the form, or into a lines field. */
export interface Adding { section?: number; part?: string }

/** As the address bar and the access file write it: `lines.quantity`. */
export const placeText = ({ key, part }: Place): string => (part ? `${part}.${key}` : key);

export function placeOf(text: string | undefined): Place | undefined {
  if (!text) return undefined;
  const [first, second] = text.split('.');
  return second ? { part: first, key: second } : { key: first };
}

/** The fields beside the one at the place. */
export const siblingsAt = (schema: SchemaFile, part: string | undefined): Attributes => (part ? schema.attributes[part]?.attributes ?? {} : schema.attributes);
export const attributeAt = (schema: SchemaFile, { key, part }: Place): AttributeFile | undefined => siblingsAt(schema, part)[key];

/** The schema with other fields at the top or inside lines. */
export function withSiblings(schema: SchemaFile, part: string | undefined, attributes: Attributes): SchemaFile {
  if (!part) return { ...schema, attributes };
  return { ...schema, attributes: { ...schema.attributes, [part]: { ...schema.attributes[part], attributes } } };
}

/** The schema with the field at the place replaced. A value of undefined takes a key away. */
export function withAttribute(schema: SchemaFile, place: Place, change: Partial<AttributeFile>): SchemaFile {
  const siblings = siblingsAt(schema, place.part);
  const next = Object.fromEntries(Object.entries({ ...siblings[place.key], ...change }).filter(([, value]) => value !== undefined)) as AttributeFile;
  return withSiblings(schema, place.part, { ...siblings, [place.key]: next });
}

/** Every field by the name the API gives it, columns of lines as `lines.quantity`. */
export function fieldPaths({ schema }: DraftType): { path: string; attribute: AttributeFile; place: Place }[] {
  return Object.entries(schema.attributes).flatMap(([key, attribute]) => {
    const path = fieldName(key, attribute);
    const columns = Object.entries((attribute.attributes ?? {}) as Attributes);
    return [{ path, attribute, place: { key } }, ...columns.map(([column, of]) => ({ path: `${path}.${fieldName(column, of)}`, attribute: of, place: { key: column, part: key } }))];
  });
}
