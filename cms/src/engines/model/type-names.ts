/** Answers which fields a type of a draft has, by their API names, while the draft is checked. */
import { companySettings } from './field-kinds';
import type { PackFiles, TypeFiles } from './pack-files';
import type { AttributeFile } from './schema-file';
import { systemFields } from './system-fields';

/** The attributes of a type by API name, or those of one of its lines fields. */
export function attributesOf(type: TypeFiles, part?: string): Map<string, AttributeFile> {
  const named = (attributes: Record<string, AttributeFile>) => new Map(Object.entries(attributes).map(([key, file]) => [file.name ?? key, file]));
  const own = named(type.schema.attributes);
  return part === undefined ? own : named(own.get(part)?.attributes ?? {});
}

/**
 * Whether a path means a field: `total`, `lines.quantity`, `customer.region` (one level through a reference), `lines.product.listPrice`, `owner`.
 * @param part inside a line, the lines field's name: its own columns are then asked first
 */
export function knowsField(all: PackFiles, type: TypeFiles, path: string, part?: string): boolean {
  const [first, second, third, ...more] = path.split('.');
  if (first === companySettings) return Object.hasOwn(all.company?.settings ?? {}, second);
  if (more.length > 0) return false;
  if (third !== undefined) return attributesOf(type).get(first)?.type === 'lines' && knowsField(all, type, `${second}.${third}`, first);
  const attribute = (part === undefined ? undefined : attributesOf(type, part).get(first)) ?? attributesOf(type).get(first);
  if (second === undefined) return attribute !== undefined || Object.hasOwn(systemFields, first);
  if (attribute?.type === 'lines') return attributesOf(type, first).has(second);
  const targets = targetsOf(attribute, first);
  return targets.some((key) => {
    const target = all.types.find((one) => one.key === key);
    return target !== undefined && (attributesOf(target).has(second) || Object.hasOwn(systemFields, second));
  });
}

function targetsOf(attribute: AttributeFile | undefined, name: string): string[] {
  if (attribute) return attribute.type === 'user' ? ['person'] : attribute.target ?? [];
  return name === 'owner' ? ['person'] : name === 'department' ? ['department'] : [];
}
