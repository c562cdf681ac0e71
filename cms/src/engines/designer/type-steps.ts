/** What can be done with a whole record type in a version's files: another name, a copy, another pack. Its key stays its identity, the data stays where it is. Pure. */
import { languages, type Labels } from '../../foundation/language';
import { malformed, ruled } from '../../foundation/refusal';
import type { Files } from '../model';
import { sentences } from './sentences';

interface Schema { name?: string; plural: string; label: Labels; number?: { prefix: string }; attributes: Record<string, Attribute> }
interface Attribute { target?: string[]; attributes?: Record<string, Attribute> }
type Home = Record<string, { params?: { plural?: unknown } }[]>;

const keyShape = /^[a-z][A-Za-z0-9-]{0,62}$/;
const copy: Labels = { 'zh-Hans': '{label}（副本）', en: '{label} (copy)', ko: '{label}(사본)' };

/** Gives a type another API name, another plural, or both; the home screens that name it follow. Everything else names types by their keys. */
export function renameType(files: Files, folder: string, name: string | undefined, plural: string | undefined): Files {
  const path = `${folder}/schema.json`;
  const schema = structuredClone(schemaAt(files, folder));
  const before = schema.plural;
  if (name === folder.split('/')[1]) delete schema.name;
  else if (name !== undefined) schema.name = name;
  schema.plural = plural ?? before;
  const renamed: Record<string, unknown> = { ...files, [path]: schema };
  for (const [one, file] of Object.entries(files)) {
    if (!one.endsWith('/home.json') || plural === undefined) continue;
    const home = structuredClone(file) as Home;
    for (const { params } of Object.values(home).flat()) if (params?.plural === before) params.plural = plural;
    renamed[one] = home;
  }
  return renamed;
}

/** A type of its own with everything that the other one says: fields, flow, access, notices, forms. No record of it. */
export function duplicateType(files: Files, folder: string, { key, plural, pack }: { key: string; plural: string; pack: string }): Files {
  const old = folder.split('/')[1];
  if (!keyShape.test(key)) throw malformed(sentences.pathShape);
  refuseTaken(files, key);
  const schema = structuredClone(schemaAt(files, folder));
  delete schema.name;
  schema.plural = plural;
  schema.label = Object.fromEntries(languages.map((language) => [language, copy[language].replace('{label}', schema.label[language])])) as Labels;
  if (schema.number) schema.number = { ...schema.number, prefix: freePrefix(files, schema.number.prefix) };
  pointToItself(schema.attributes, old, key);
  const made = filesOf(files, folder, `${pack}/${key}`);
  return { ...files, ...made, [`${pack}/${key}/schema.json`]: schema };
}

/** Puts a type into another pack. */
export function moveType(files: Files, folder: string, pack: string): Files {
  const target = `${pack}/${folder.split('/')[1]}`;
  schemaAt(files, folder);
  if (!(`${pack}/pack.json` in files)) throw ruled(sentences.noSuchPack);
  if (target === folder) return files;
  const rest = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(`${folder}/`)));
  return { ...rest, ...filesOf(files, folder, target) };
}

function schemaAt(files: Files, folder: string): Schema {
  const path = `${folder}/schema.json`;
  if (!Object.hasOwn(files, path)) throw ruled(sentences.noSuchType);
  return files[path] as Schema;
}

function filesOf(files: Files, from: string, to: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(`${from}/`)).map(([path, file]) => [`${to}${path.slice(from.length)}`, structuredClone(file)]));
}

function refuseTaken(files: Files, key: string): void {
  if (Object.keys(files).some((path) => path.split('/')[1] === key)) throw ruled(sentences.typeTaken);
}

/** A field that points to its own type (the department above) points to the copy's. */
function pointToItself(attributes: Readonly<Record<string, Attribute>>, old: string, key: string): void {
  for (const attribute of Object.values(attributes)) {
    attribute.target = attribute.target?.map((target) => (target === old ? key : target));
    if (attribute.attributes) pointToItself(attribute.attributes, old, key);
  }
}

/** Two types would count in one series otherwise. */
function freePrefix(files: Files, prefix: string): string {
  const taken = new Set(Object.entries(files).flatMap(([path, file]) => (path.endsWith('/schema.json') ? (file as Schema).number?.prefix ?? [] : [])));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const start = prefix.slice(0, 4);
  return letters.flatMap((one) => [`${start}${one}`, ...letters.map((other) => `${start}${one}${other}`)]).sort((a, b) => a.length - b.length).find((one) => !taken.has(one)) ?? prefix;
}
