/** Checks one schema.json: names, targets, choices, expressions, and that everything it names exists. */
import { fieldsOf, isLinesRule, parseExpression, type RuleGroup } from '../conditions';
import { namedIn } from './duplicates';
import type { PackFiles, TypeFiles } from './pack-files';
import type { Report } from './problem';
import type { AttributeFile } from './schema-file';
import { systemFields } from './system-fields';
import { attributesOf, knowsField } from './type-names';

const reserved: ReadonlySet<string> = new Set([
  ...Object.keys(systemFields), 'actions', 'fields', 'documentId', 'q', 'filter', 'range', 'sort', 'note', 'prototype', ...Object.getOwnPropertyNames(Object.prototype),
]);
/** A line has an id; what a record has beside them is free for its fields. */
const reservedInLines: ReadonlySet<string> = new Set(['id', 'documentId', 'prototype', ...Object.getOwnPropertyNames(Object.prototype)]);
/** `note` comes with a click: where no flow asks for clicks it may be a field. */
const isFree = (name: string, type: TypeFiles) => (name === 'department' && type.schema.store === 'people') || (name === 'note' && !type.flow);

export function checkSchema(all: PackFiles, type: TypeFiles, report: Report): void {
  const { schema, folder } = type;
  const at = (place: string) => `${folder}/schema.json#${place}`;
  if (schema.plural === (schema.name ?? type.key)) report(at('plural'), 'plural-same');
  checkAttributes(all, type, schema.attributes, at('attributes'), undefined, report);
  const named = [
    ...(schema.title ? [[at('title'), schema.title]] : []),
    ...(schema.subtitle ?? []).map((name) => [at('subtitle'), name]),
    ...(schema.form?.sections ?? []).flatMap((section, i) => section.fields.map((name) => [at(`form.sections.${i}`), name])),
    ...(schema.list?.columns ?? []).map((name) => [at('list.columns'), name]),
    ...(schema.list?.filters ?? []).map((name) => [at('list.filters'), name]),
    ...(schema.duplicates ?? []).flatMap(({ fields, tell }, i) => [...fields, ...(tell ? namedIn(tell) : [])].map((name) => [at(`duplicates.${i}`), name])),
    ...(schema.list?.sort ? [[at('list.sort'), schema.list.sort[0]]] : []),
  ];
  for (const [path, name] of named) if (!knowsField(all, type, name)) report(path, 'unknown-field', { name });
}

function checkAttributes(all: PackFiles, type: TypeFiles, attributes: Record<string, AttributeFile>, at: string, part: string | undefined, report: Report) {
  const taken = new Map<string, string>();
  for (const [key, file] of Object.entries(attributes)) {
    const path = `${at}.${key}`;
    const name = file.name ?? key;
    if (part === undefined ? reserved.has(name) && !isFree(name, type) : reservedInLines.has(name)) report(path, 'name-reserved', { name });
    const other = taken.get(name.toLowerCase());
    if (other !== undefined) report(path, 'name-taken', { name, other });
    taken.set(name.toLowerCase(), key);
    checkAttribute(all, type, file, path, part, report);
    if (file.type === 'lines') {
      if (Object.keys(file.attributes ?? {}).length === 0) report(path, 'no-columns');
      checkAttributes(all, type, file.attributes ?? {}, `${path}.attributes`, name, report);
      checkBeside(all, type, name, file, path, report);
    }
  }
  checkCircles(attributes, at, report);
}

/** A line is one row of its table: lists of links and files belong to the record. */
const ofRecords: ReadonlySet<string> = new Set(['users', 'roles', 'refs', 'files', 'lines']);

function checkAttribute(all: PackFiles, type: TypeFiles, file: AttributeFile, path: string, part: string | undefined, report: Report) {
  const knows = (name: string) => knowsField(all, type, name, part);
  if (part !== undefined && ofRecords.has(file.type)) report(path, 'not-in-lines', { type: file.type });
  if (file.type === 'enum' || file.type === 'enums') checkValues(Object.keys(file.values ?? {}), path, report);
  if (file.type === 'ref' || file.type === 'refs') {
    if (!file.target?.length) report(path, 'no-target');
    for (const name of file.target ?? []) if (!all.types.some((one) => one.key === name)) report(path, unknownType(all, name), { name });
  }
  if (file.min !== undefined || file.max !== undefined) checkRange(file, path, report);
  if (file.takes !== undefined && !knows(file.takes)) report(path, 'unknown-field', { name: file.takes });
  for (const rule of [file.visibleWhen, file.requiredWhen]) checkRule(rule, knows, path, report);
  if (file.computed === undefined) return;
  try {
    for (const name of fieldsOf(parseExpression(file.computed))) if (!knows(name)) report(path, 'unknown-field', { name });
  } catch (error) {
    report(path, 'bad-expression', { text: file.computed, detail: error instanceof Error ? error.message : String(error) });
  }
}

const unknownType = (all: PackFiles, name: string) => (all.off?.has(name) ? 'type-off' : 'unknown-type');

function checkValues(names: string[], path: string, report: Report) {
  if (names.length === 0) report(path, 'no-values');
  const plain = new Set<string>();
  for (const name of names) {
    const normal = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || plain.has(normal)) report(`${path}.values`, 'bad-value', { name });
    plain.add(normal);
  }
}

function checkRange(file: AttributeFile, path: string, report: Report) {
  const [min, max] = [file.min ?? '-Infinity', file.max ?? 'Infinity'].map(Number);
  if (!(min <= max)) report(path, 'bad-range', { min: String(file.min ?? ''), max: String(file.max ?? '') });
}

/** Reports every field that a condition names and the type does not have. */
export function checkRule(rule: RuleGroup | undefined, knows: (name: string) => boolean, path: string, report: Report): void {
  for (const one of rule?.rules ?? []) {
    if ('rules' in one) {
      checkRule(one, knows, path, report);
      continue;
    }
    if (!knows(one.field)) report(path, 'unknown-field', { name: one.field });
    if (isLinesRule(one)) checkRule(one.value, (name) => knows(name.startsWith('$record.') ? name.slice('$record.'.length) : `${one.field}.${name}`), path, report);
    else if (one.valueSource === 'field' && !knows(String(one.value))) report(path, 'unknown-field', { name: String(one.value) });
  }
}

function checkBeside(all: PackFiles, type: TypeFiles, part: string, file: AttributeFile, path: string, report: Report) {
  for (const beside of file.beside ?? []) {
    const target = all.types.find((one) => one.key === beside.type);
    if (!target) {
      report(`${path}.beside`, unknownType(all, beside.type), { name: beside.type });
      continue;
    }
    for (const name of [beside.show, ...Object.keys(beside.where)]) if (!attributesOf(target).has(name)) report(`${path}.beside`, 'unknown-field', { name });
    for (const name of Object.values(beside.where)) {
      if (name === null) continue;
      const known = name.startsWith('^') ? knowsField(all, type, name.slice(1)) : attributesOf(type, part).has(name);
      if (!known) report(`${path}.beside`, 'unknown-field', { name });
    }
  }
}

/** An expression may use other computed fields, but not itself through them. */
function checkCircles(attributes: Record<string, AttributeFile>, at: string, report: Report) {
  const uses = new Map(Object.entries(attributes).map(([key, file]) => [file.name ?? key, usedBy(file)]));
  for (const name of uses.keys()) {
    const open = [...(uses.get(name) ?? [])];
    const seen = new Set<string>();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === name) {
        report(`${at}.${name}`, 'circular', { name });
        break;
      }
      if (!seen.has(next)) open.push(...(uses.get(next) ?? []));
      seen.add(next);
    }
  }
}

function usedBy(file: AttributeFile): string[] {
  if (file.computed === undefined) return [];
  try {
    return [...fieldsOf(parseExpression(file.computed))];
  } catch {
    return [];
  }
}
