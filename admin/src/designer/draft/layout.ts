/** The form's layout as the designer arranges it: the sections of the file, and last what no section names. */
import type { Labels } from '../../meta/contract';
import { fieldName, type SchemaFile } from './pack-files';

export interface LaidSection { label?: Labels; fields: string[] }

/** The sections, every field of the type in exactly one of them. */
export function layoutOf(schema: SchemaFile): LaidSection[] {
  const names = Object.entries(schema.attributes).map(([key, attribute]) => fieldName(key, attribute));
  const sections = schema.form?.sections ?? [];
  const placed = new Set(sections.flatMap(({ fields }) => fields));
  const left = names.filter((name) => !placed.has(name));
  return left.length > 0 || sections.length === 0 ? [...sections, { fields: left }] : sections;
}

const withLayout = (schema: SchemaFile, sections: LaidSection[]): SchemaFile => ({ ...schema, form: { sections } });

/** A field moves to a place in the same or another section. */
export function moveField(schema: SchemaFile, from: { section: number; index: number }, to: { section: number; index: number }): SchemaFile {
  const sections = layoutOf(schema).map((section) => ({ ...section, fields: [...section.fields] }));
  const [name] = sections[from.section].fields.splice(from.index, 1);
  sections[to.section].fields.splice(to.index, 0, name);
  return withLayout(schema, sections);
}

export function moveSection(schema: SchemaFile, from: number, to: number): SchemaFile {
  const sections = [...layoutOf(schema)];
  sections.splice(to, 0, ...sections.splice(from, 1));
  return withLayout(schema, sections);
}

export const addSection = (schema: SchemaFile, label: Labels): SchemaFile => withLayout(schema, [...layoutOf(schema), { label, fields: [] }]);

export const renameSection = (schema: SchemaFile, index: number, label: Labels): SchemaFile =>
  withLayout(schema, layoutOf(schema).map((section, i) => (i === index ? { ...section, label } : section)));

/** The fields of a section that goes stay: they join the section before it. */
export function removeSection(schema: SchemaFile, index: number): SchemaFile {
  const sections = layoutOf(schema).map((section) => ({ ...section, fields: [...section.fields] }));
  const [gone] = sections.splice(index, 1);
  if (sections.length === 0) return withLayout(schema, [{ fields: gone.fields }]);
  sections[Math.max(0, index - 1)].fields.push(...gone.fields);
  return withLayout(schema, sections);
}
