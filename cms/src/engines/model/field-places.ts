/** Every place in the files of a version where a field is named: what a rename has to rewrite and what stands in the way of a retirement. */
/* eslint-disable @typescript-eslint/no-unsafe-member-access -- files are walked as the JSON that they are, their formats checked before */
import { flowNames } from './flow-names';
import { readPackFiles, type Files, type PackFiles, type TypeFiles } from './pack-files';
import type { Model } from './record-type';
import { actor, replaceAll, rule, type AnyFile, type Names } from './rewrite-names';
import { scheduleNames } from './schedule-names';
import type { AttributeFile } from './schema-file';
import { attributesOf } from './type-names';

/** A field by identity: the type's key, the attribute's key, `lines.quantity` for a line's. */
export interface FieldKey { type: string; key: string }

/** Told of each name in each place; gives the name that is to stand there. */
type Visit = (place: string, of: FieldKey, name: string) => string;

/** The files with every name of a field as `rename` gives it; attributes keep their keys and names. The files must have their formats. */
export function mapFieldNames(files: Files, rename: (field: FieldKey, name: string) => string): Files {
  return walk(files, (_place, field, name) => rename(field, name));
}

/** The files of an older version with the names that its fields have in this model. */
export function withNamesOf(files: Files, { types }: Model): Files {
  const names = new Map(types.flatMap((type) => [
    ...type.fields.map((field): [string, string] => [`${type.key}/${field.key}`, field.name]),
    ...type.parts.flatMap((part) => part.fields.map((field): [string, string] => [`${type.key}/${part.field.key}.${field.key}`, field.name])),
  ]));
  return mapFieldNames(files, ({ type, key }, name) => names.get(`${type}/${key}`) ?? name);
}

/** Where a field is named, as `path#place`, each once. */
export function placesOfField(files: Files, field: FieldKey): string[] {
  const places = new Set<string>();
  walk(files, (place, { type, key }, name) => {
    if (type === field.type && key === field.key) places.add(place);
    return name;
  });
  return [...places];
}

function walk(files: Files, visit: Visit): Files {
  const all = readPackFiles(files, () => undefined);
  const result: Record<string, unknown> = { ...files };
  for (const type of all.types) {
    for (const [path, file] of Object.entries(files)) {
      if (!path.startsWith(`${type.folder}/`)) continue;
      const copy = structuredClone(file);
      const names = namesIn(all, type, visit);
      const walker = walkers[path.slice(type.folder.length + 1)] ?? (path.startsWith(`${type.folder}/print/`) ? print : undefined);
      walker?.(copy as never, names, path);
      result[path] = copy;
    }
  }
  for (const { name, pack } of all.reports) {
    const path = `${pack}/reports/${name}.json`;
    result[path] = reportNames(all, structuredClone(files[path]) as AnyFile, visit, path);
  }
  const home = 'organisation/home.json';
  if (all.home && files[home] !== undefined) result[home] = homeNames(all, structuredClone(files[home]) as Home, visit, home);
  return result;
}

function reportNames(all: PackFiles, file: AnyFile, visit: Visit, path: string): AnyFile {
  (file.sources as AnyFile[]).forEach((source, i) => {
    const type = all.types.find(({ key }) => key === source.type);
    if (!type) return;
    const names = namesIn(all, type, visit);
    const place = `${path}#sources.${i}`;
    const renamed = (name: string) => (name === '$type' ? name : names.path(place, name));
    if (source.lines !== undefined) source.lines = renamed(source.lines as string);
    const groups = source.by as AnyFile;
    for (const [key, by] of Object.entries(groups)) groups[key] = typeof by === 'string' ? renamed(by) : { ...(by as AnyFile), path: renamed((by as AnyFile).path as string) };
    for (const figure of Object.values(source.figures as AnyFile)) if (typeof figure === 'object') for (const [does, of] of Object.entries(figure as AnyFile)) (figure as AnyFile)[does] = renamed(of as string);
    rule(source.when, renamed);
  });
  return file;
}

function namesIn(all: PackFiles, type: TypeFiles, visit: Visit): Names {
  const own = (place: string, owner: TypeFiles, name: string, part?: string) => {
    const key = keyOf(owner, name, part);
    return key === undefined ? name : visit(place, { type: owner.key, key }, name);
  };
  const other = (key: string) => all.types.find((one) => one.key === key);
  const names: Names = {
    seenFrom(key) {
      const target = other(key);
      return target && namesIn(all, target, visit);
    },
    path(place, name, part) {
      const [first, second, third, ...more] = name.split('.');
      if (more.length > 0) return name;
      if (third !== undefined) return `${own(place, type, first)}.${names.path(place, `${second}.${third}`, first)}`;
      const inPart = part !== undefined && attributesOf(type, part).has(first);
      const attribute = attributesOf(type, inPart ? part : undefined).get(first);
      const head = own(place, type, first, inPart ? part : undefined);
      if (second === undefined) return head;
      if (attribute?.type === 'lines') return `${head}.${own(place, type, second, first)}`;
      const targets = targetsOf(attribute, first).flatMap((key) => other(key) ?? []);
      return `${head}.${targets.reduce((now, target) => (now === second ? own(place, target, now) : now), second)}`;
    },
    column: (place, part, name) => own(place, type, name, part),
    of(place, key, name) {
      const target = other(key);
      if (!target) return name;
      const [first, second] = name.split('.');
      const head = own(place, target, first);
      return second === undefined ? head : `${head}.${own(place, target, second, first)}`;
    },
  };
  return names;
}

function targetsOf(attribute: AttributeFile | undefined, name: string): string[] {
  if (attribute) return attribute.type === 'user' || attribute.type === 'users' ? ['person'] : attribute.target ?? [];
  return name === 'owner' ? ['person'] : name === 'department' ? ['department'] : [];
}

function keyOf(type: TypeFiles, name: string, part?: string): string | undefined {
  const attributes = Object.entries(type.schema.attributes);
  if (part === undefined) return attributes.find(([key, file]) => (file.name ?? key) === name)?.[0];
  const [partKey, partFile] = attributes.find(([key, file]) => (file.name ?? key) === part) ?? [];
  const column = Object.entries(partFile?.attributes ?? {}).find(([key, file]) => (file.name ?? key) === name)?.[0];
  return column === undefined ? undefined : `${partKey}.${column}`;
}

/** A line of a case, not a list of choices or keys. */
const isRow = (value: unknown): value is AnyFile => typeof value === 'object' && value !== null && !('id' in value);

type Walker = (file: AnyFile, names: Names, path: string) => void;

const walkers: Record<string, Walker> = {
  'schema.json': schema,
  'flow.json': flowNames,
  'access.json'(file, names, path) {
    for (const [role, grant] of Object.entries(file.roles as Record<string, AnyFile>)) {
      const place = `${path}#roles.${role}`;
      for (const list of [grant.hide, grant.readOnly]) replaceAll(list, (name) => names.path(place, name));
      for (const tree of [grant.rows, grant.editRows]) rule(tree, (name) => names.path(place, name));
    }
  },
  'schedules.json'(file, names, path) {
    (file as unknown as AnyFile[]).forEach((one, i) => scheduleNames(one, names, `${path}#${i}`));
  },
  'cases.json'(file, names, path) {
    (file as unknown as AnyFile[]).forEach((one, i) => {
      const place = `${path}#${i}.values`;
      const row = (values: AnyFile, part?: string): AnyFile => Object.fromEntries(Object.entries(values).map(([name, value]) => [
        part === undefined ? names.path(place, name) : names.column(place, part, name),
        part === undefined && Array.isArray(value) ? value.map((line: unknown) => (isRow(line) ? row(line, name) : line)) : (value as unknown),
      ]));
      one.values = row(one.values as AnyFile);
    });
  },
  'notices.json'(file, names, path) {
    (file.rules as AnyFile[]).forEach((one, i) => {
      const place = `${path}#rules.${i}`;
      if (one.on && 'field' in (one.on as AnyFile)) one.on.field = names.path(place, one.on.field as string);
      replaceAll(one.to, (who) => actor(place, who, names));
      rule(one.when, (name) => names.path(place, name));
      for (const text of [one.subject, one.text, one.html]) template(text, names, place);
      for (const { calendar } of (one.attach ?? []) as { calendar?: AnyFile }[]) {
        for (const key of ['start', 'end', 'place']) if (typeof calendar?.[key] === 'string') calendar[key] = names.path(place, calendar[key]);
        template(calendar?.title, names, place);
      }
    });
  },
};

function print(file: AnyFile, names: Names, path: string): void {
  (file.blocks as AnyFile[]).forEach((block, i) => {
    const place = `${path}#blocks.${i}`;
    template(block.text, names, place);
    if (block.block === 'fields') replaceAll(block.fields, (name) => names.path(place, name));
    if (block.block !== 'lines') return;
    replaceAll(block.columns, (name) => names.column(place, block.part as string, name));
    block.part = names.path(place, block.part as string);
    if (block.total !== undefined) block.total = names.path(place, block.total as string);
  });
}

function schema(file: AnyFile, names: Names, path: string): void {
  const at = (place: string) => `${path}#${place}`;
  if (file.title !== undefined) file.title = names.path(at('title'), file.title as string);
  replaceAll(file.subtitle, (name) => names.path(at('subtitle'), name));
  ((file.form?.sections ?? []) as AnyFile[]).forEach((section, i) => replaceAll(section.fields, (name) => names.path(at(`form.sections.${i}`), name)));
  replaceAll(file.list?.columns, (name) => names.path(at('list.columns'), name));
  replaceAll(file.list?.filters, (name) => names.path(at('list.filters'), name));
  if (file.list?.sort) file.list.sort[0] = names.path(at('list.sort'), file.list.sort[0] as string);
  ((file.duplicates ?? []) as AnyFile[]).forEach((one, i) => {
    const place = at(`duplicates.${i}`);
    replaceAll(one.fields, (name) => names.path(place, name));
    for (const [language, text] of Object.entries((one.tell ?? {}) as Record<string, string>)) one.tell[language] = text.replace(/\{(\w+)\}/g, (_, name: string) => `{${names.path(place, name)}}`);
  });
  for (const [key, attribute] of Object.entries(file.attributes as Record<string, AnyFile>)) {
    const place = at(`attributes.${key}`);
    attributeNames(attribute, names, place);
    const part = (attribute.name ?? key) as string;
    for (const [column, of] of Object.entries((attribute.attributes ?? {}) as Record<string, AnyFile>)) attributeNames(of, names, `${place}.attributes.${column}`, part);
    for (const beside of (attribute.beside ?? []) as AnyFile[]) {
      const other = beside.type as string;
      beside.show = names.of(`${place}.beside`, other, beside.show as string);
      beside.where = Object.fromEntries(Object.entries(beside.where as Record<string, string | null>).map(([name, value]) => [
        names.of(`${place}.beside`, other, name),
        value === null ? null : value.startsWith('^') ? `^${names.path(`${place}.beside`, value.slice(1))}` : names.column(`${place}.beside`, part, value),
      ]));
    }
  }
}

function attributeNames(file: AnyFile, names: Names, place: string, part?: string): void {
  if (typeof file.computed === 'string') {
    file.computed = file.computed.replace(/([A-Za-z_]\w*)((?:\.[A-Za-z_]\w*)?)(\s*\()?/g, (whole, first: string, rest: string, call: string | undefined) => (
      call === undefined ? names.path(place, first + rest, part) : whole));
  }
  if (typeof file.takes === 'string') file.takes = names.path(place, file.takes, part);
  for (const tree of [file.visibleWhen, file.requiredWhen]) rule(tree, (name) => names.path(place, name, part));
}

interface Home { [role: string]: { params?: { plural?: unknown; filter?: Record<string, unknown>; sort?: unknown[] } }[] }

function homeNames(all: PackFiles, home: Home, visit: Visit, path: string): Home {
  for (const [role, widgets] of Object.entries(home)) {
    for (const { params } of widgets) {
      const type = all.types.find(({ schema: { plural } }) => plural === params?.plural);
      if (!type || !params) continue;
      const names = namesIn(all, type, visit);
      const place = `${path}#${role}`;
      if (params.filter) params.filter = Object.fromEntries(Object.entries(params.filter).map(([key, value]) => [filterKey(key, (name) => names.path(place, name)), value]));
      if (typeof params.sort?.[0] === 'string') params.sort[0] = names.path(place, params.sort[0]);
    }
  }
  return home;
}

/** `total_gte`: the field before the operator. */
export function filterKey(key: string, rename: (name: string) => string): string {
  const [, name, operator = ''] = /^(.*?)(_(?:gte|gt|lte|lt|ne|like|in))?$/.exec(key) ?? ['', key, ''];
  return `${rename(name)}${operator}`;
}

/** Liquid: `record.customer`, `shown.total`, `record.customer.region`. */
function template(text: unknown, names: Names, place: string): void {
  if (typeof text !== 'object' || text === null) return;
  const labels = text as Record<string, string>;
  for (const [language, one] of Object.entries(labels)) {
    labels[language] = one.replace(/\b(record|shown)\.([A-Za-z]\w*(?:\.[A-Za-z]\w*)?)/g, (_whole, scope: string, name: string) => `${scope}.${names.path(place, name)}`);
  }
}
