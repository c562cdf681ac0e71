/** What an administrator does to the fields of a type: add, copy, move, retire. Everything that merely lists a field follows along. */
import { camelName, freeName } from './new-name';
import { fieldName, type AccessFile, type AttributeFile, type SchemaFile } from './pack-files';
import { siblingsAt, withSiblings, type Place } from './place';

/** @param used keys that a field of this type had once: they are never given again */
export function addField(schema: SchemaFile, part: string | undefined, attribute: AttributeFile, used: (key: string) => boolean, section?: number): { schema: SchemaFile; place: Place } {
  const siblings = siblingsAt(schema, part);
  const names = new Set(Object.entries(siblings).map(([key, one]) => fieldName(key, one).toLowerCase()));
  const name = freeName(camelName(attribute.label.en, 'field'), (wanted) => names.has(wanted.toLowerCase()));
  const key = freeName(name, (wanted) => wanted in siblings || used(part ? `${part}.${wanted}` : wanted));
  const added = withSiblings(schema, part, { ...siblings, [key]: key === name ? attribute : { ...attribute, name } });
  return { schema: part ? added : inSection(added, name, section), place: { key, part } };
}

function inSection(schema: SchemaFile, name: string, section?: number): SchemaFile {
  const sections = schema.form?.sections ?? [];
  if (sections.length === 0) return schema;
  const at = section ?? sections.length - 1;
  return { ...schema, form: { sections: sections.map((one, i) => (i === at ? { ...one, fields: [...one.fields, name] } : one)) } };
}

/** Takes a field out of the type and out of everything that only lists it; what depends on it is the check's to tell. */
export function retireField(schema: SchemaFile, { key, part }: Place): SchemaFile {
  const siblings = siblingsAt(schema, part);
  const { [key]: gone, ...rest } = siblings;
  const without = withSiblings(schema, part, rest);
  if (part) return without;
  const name = fieldName(key, gone);
  const kept = (names: string[]) => names.filter((one) => one !== name && !one.startsWith(`${name}.`));
  const { title, subtitle, form, list } = without;
  return {
    ...without,
    title: title === name ? undefined : title,
    subtitle: subtitle && kept(subtitle),
    form: form && { sections: form.sections.map((section) => ({ ...section, fields: kept(section.fields) })) },
    list: list && { ...list, columns: kept(list.columns), filters: list.filters && kept(list.filters), sort: list.sort?.[0] === name ? undefined : list.sort },
  };
}

/** The access file without the field among what it hides or protects. */
export function forgetInAccess(access: AccessFile, path: string): AccessFile {
  const kept = (names: string[] | undefined) => names?.filter((one) => one !== path && !one.startsWith(`${path}.`));
  return { roles: Object.fromEntries(Object.entries(access.roles).map(([role, grant]) => [role, { ...grant, hide: kept(grant.hide), readOnly: kept(grant.readOnly) }])) };
}

/** The columns of a lines field in another order. */
export function moveColumn(schema: SchemaFile, part: string, from: number, to: number): SchemaFile {
  const columns = Object.entries(siblingsAt(schema, part));
  columns.splice(to, 0, ...columns.splice(from, 1));
  return withSiblings(schema, part, Object.fromEntries(columns));
}
