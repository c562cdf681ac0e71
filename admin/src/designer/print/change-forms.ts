/** What an administrator does to the paper forms of a type: make one, change one, add and move its blocks. Pure. */
import type { PrintFile } from '@model/print-file';
import type { Labels } from '../../meta/contract';
import { freeName, kebabName } from '../draft/new-name';
import type { Attributes, DraftType, Files } from '../draft/pack-files';
import { fieldName } from '../draft/pack-files';

export type { PrintFile };
export type Block = PrintFile['blocks'][number];
export type BlockKind = Block['block'];
export const blockKinds: readonly BlockKind[] = ['heading', 'text', 'fields', 'lines', 'signatures', 'stamp'];

export interface DraftForm { name: string; path: string; form: PrintFile }

/** The forms of a type, in the order of their names. */
export function formsOf(files: Files, folder: string): DraftForm[] {
  const start = `${folder}/print/`;
  return Object.keys(files)
    .filter((path) => path.startsWith(start))
    .sort()
    .map((path) => ({ name: path.slice(start.length, -'.json'.length), path, form: files[path] as PrintFile }));
}

/** A form that already prints something: a heading, the fields, each sub-table, the signatures. */
export function newForm(files: Files, type: DraftType, label: Labels): DraftForm {
  const taken = new Set(formsOf(files, type.folder).map(({ name }) => name));
  const name = freeName(kebabName(label.en, 'form'), (wanted) => taken.has(wanted));
  const kinds: BlockKind[] = ['heading', 'fields', ...(partsOf(type).length > 0 ? ['lines' as const] : []), ...(type.flow ? ['signatures' as const] : [])];
  const form: PrintFile = {
    label, paper: 'A4', copies: [{ 'zh-Hans': '第一联 存根', en: 'Copy 1: stub', ko: '제1부 보관용' }],
    blocks: kinds.map((kind) => newBlock(kind, type)).filter((block) => block !== undefined),
  };
  return { name, path: `${type.folder}/print/${name}.json`, form };
}

/** A block with what is likely wanted in it; undefined where the type has nothing for it. */
export function newBlock(kind: BlockKind, type: DraftType): Block | undefined {
  const states = statesOf(type);
  switch (kind) {
    case 'heading': return { block: 'heading', text: withCompany(type.schema.label) };
    case 'text': return { block: 'text', text: { 'zh-Hans': '', en: '', ko: '' } };
    case 'fields': return { block: 'fields', columns: 2, fields: [...(type.schema.number ? ['number'] : []), ...plainFields(type)] };
    case 'lines': {
      const [part] = partsOf(type);
      return part && { block: 'lines', part: part.name, columns: part.columns };
    }
    case 'signatures': return states.length > 0 ? { block: 'signatures', states } : undefined;
    case 'stamp': return states.length > 0 ? { block: 'stamp', state: states[states.length - 1] } : undefined;
  }
}

/** States that somebody signs in, the first one for whoever filled it in. */
export function statesOf({ flow }: DraftType): string[] {
  return Object.entries(flow?.states ?? {}).filter(([, { final }]) => !final).map(([name]) => name);
}

/** The sub-tables of a type with their columns, by the names of the API. */
export function partsOf({ schema }: DraftType): { key: string; name: string; columns: string[] }[] {
  return Object.entries(schema.attributes as Attributes)
    .filter(([, { type }]) => type === 'lines')
    .map(([key, attribute]) => ({ key, name: fieldName(key, attribute), columns: plainNames((attribute.attributes ?? {}) as Attributes) }));
}

export function withBlock(form: PrintFile, at: number, block: Block): PrintFile {
  return { ...form, blocks: form.blocks.map((one, i) => (i === at ? block : one)) };
}

export function movedBlock(form: PrintFile, from: number, to: number): PrintFile {
  const blocks = [...form.blocks];
  blocks.splice(to, 0, ...blocks.splice(from, 1));
  return { ...form, blocks };
}

export function withoutBlock(form: PrintFile, at: number): PrintFile {
  return { ...form, blocks: form.blocks.filter((_one, i) => i !== at) };
}

/** Puts a value's place into a text, in every language: `{{ record.customer }}`. */
export function withInserted(text: Labels, path: string): Labels {
  const add = (one: string) => `${one}${one === '' || one.endsWith(' ') ? '' : ' '}{{ ${path} }}`;
  return { 'zh-Hans': add(text['zh-Hans']), en: add(text.en), ko: add(text.ko) };
}

const withCompany = (label: Labels): Labels => ({ 'zh-Hans': `{{ company.name }} ${label['zh-Hans']}`, en: `{{ company.name }} ${label.en}`, ko: `{{ company.name }} ${label.ko}` });
const plainFields = ({ schema }: DraftType) => plainNames(schema.attributes);
const plainNames = (attributes: Attributes) => Object.entries(attributes).filter(([, { type }]) => type !== 'lines' && type !== 'files').map(([key, attribute]) => fieldName(key, attribute));
