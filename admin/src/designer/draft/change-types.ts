/** What an administrator does to record types as a whole: create, duplicate, retire, bring back. */
import type { Labels } from '../../meta/contract';
import { freeName, kebabName } from './new-name';
import { typesOf, type Files, type SchemaFile } from './pack-files';

export interface NewType { pack: string; label: Labels; prefix?: string }

/** The names that no new type may have: those of the draft's types and of everything ever published. */
export function takenNames(files: Files, used: Iterable<string>): Set<string> {
  return new Set([...typesOf(files).flatMap(({ key, schema }) => [key, schema.name ?? key, schema.plural]), ...used]);
}

/** A type with one text field, which administrators' colleagues may not see until access is given. */
export function newType(taken: Set<string>, { pack, label, prefix }: NewType): { folder: string; files: Files } {
  const key = freeName(kebabName(label.en, 'record'), (name) => taken.has(name) || taken.has(pluralOf(name)));
  const schema: SchemaFile = {
    label,
    plural: pluralOf(key),
    icon: 'Description',
    ...(prefix ? { number: { prefix } } : {}),
    attributes: { name: { type: 'text', label: { 'zh-Hans': '名称', en: 'Name', ko: '이름' }, required: true, maxLength: 120 } },
    title: prefix ? undefined : 'name',
    form: { sections: [{ label, fields: ['name'] }] },
    list: { columns: prefix ? ['number', 'name', 'owner', 'createdAt'] : ['name', 'createdAt'], filters: [], sort: ['createdAt', 'DESC'] },
  };
  const folder = `${pack}/${key}`;
  return { folder, files: { [`${folder}/schema.json`]: JSON.parse(JSON.stringify(schema)) as SchemaFile, [`${folder}/access.json`]: { roles: {} } } };
}

const pluralOf = (name: string) => (/(s|x|z|ch|sh)$/.test(name) ? `${name}es` : /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`);

/** A copy of a type under a name of its own, everything of its folder with it. */
export function duplicateType(files: Files, folder: string, taken: Set<string>): { folder: string; files: Files } {
  const [pack, key] = folder.split('/');
  const name = freeName(`${key}-copy`, (wanted) => taken.has(wanted) || taken.has(pluralOf(wanted)));
  const copy: Record<string, unknown> = {};
  for (const path of pathsIn(files, folder)) copy[path.replace(`${pack}/${key}/`, `${pack}/${name}/`)] = files[path];
  const path = `${pack}/${name}/schema.json`;
  const { name: _name, number, ...schema } = copy[path] as SchemaFile;
  const prefix = number && freePrefix(files, number.prefix);
  copy[path] = { ...schema, plural: pluralOf(name), ...(prefix ? { number: { prefix } } : {}), label: copied(schema.label) };
  return { folder: `${pack}/${name}`, files: copy };
}

const copied = (label: Labels): Labels => ({ 'zh-Hans': `${label['zh-Hans']}（副本）`, en: `${label.en} (copy)`, ko: `${label.ko} (사본)` });

function freePrefix(files: Files, prefix: string): string {
  const given = new Set(typesOf(files).map(({ schema }) => schema.number?.prefix));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.map((letter) => `${prefix.slice(0, 5)}${letter}`).find((wanted) => !given.has(wanted)) ?? prefix;
}

/** The files of a type's folder. */
export const pathsIn = (files: Files, folder: string): string[] => Object.keys(files).filter((path) => path.startsWith(`${folder}/`));

/** The draft without a type. */
export function withoutType(files: Files, folder: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(`${folder}/`)));
}
