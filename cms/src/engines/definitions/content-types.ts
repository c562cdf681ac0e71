/** The Strapi content types of a model: one per record type with a table of its own, one per lines field, and the fields people have beyond Strapi's. */
import type { Field, Model, Part, RecordType } from '../model';
import { scalarOf, type Scalar } from './column-type';

type Attributes = Record<string, Scalar>;

interface ContentType {
  schema: {
    kind: 'collectionType';
    apiName: string;
    globalId: string;
    collectionName: string;
    info: { singularName: string; pluralName: string; displayName: string };
    options: { draftAndPublish: false };
    attributes: Attributes;
  };
  actions: object;
  lifecycles: object;
}

/** What `strapi.get('apis').add(name, api)` takes. */
export interface Api { contentTypes: Record<string, ContentType>; controllers: object; services: object; routes: never[]; policies: object; middlewares: object }

/** The uid of a record type's content type. */
export function uidOf(type: RecordType): string {
  if (type.store === 'people') return 'plugin::users-permissions.user';
  return `api::${apiOf(type)}.${apiOf(type)}`;
}

/** The uid of the content type of a type's lines. */
export function partUidOf(type: RecordType, part: Part): string {
  return `api::${apiOf(type)}.${apiOf(type)}-${part.field.id}`;
}

/** Api name -> api, for every type that has tables of its own. */
export function contentTypesOf(model: Model): Map<string, Api> {
  return new Map(model.types.filter((type) => type.store === 'own').map((type) => [apiOf(type), apiFor(type)]));
}

/** The attributes that Strapi's user gets from the type that is stored there. */
export function userAttributesOf(model: Model): Attributes {
  const people = model.types.find((type) => type.store === 'people');
  const own = new Set(['username', 'email', 'blocked']);
  return { ...systemAttributes, ...attributesOf((people?.fields ?? []).filter((field) => !own.has(field.key))) };
}

function apiFor(type: RecordType): Api {
  const name = apiOf(type);
  const contentTypes: Record<string, ContentType> = {
    [name]: contentType(name, name, type.table, type.label.en, { ...systemAttributes, ...attributesOf(type.fields) }),
  };
  for (const part of type.parts) {
    const partName = `${name}-${part.field.id}`;
    const own = { parent_id: scalar('integer', 'parent_id'), position: scalar('integer', 'position') };
    contentTypes[partName] = contentType(name, partName, part.table, `${type.label.en}: ${part.field.label.en}`, { ...own, ...attributesOf(part.fields) });
  }
  return { contentTypes, controllers: {}, services: {}, routes: [], policies: {}, middlewares: {} };
}

function contentType(apiName: string, name: string, table: string, displayName: string, attributes: Attributes): ContentType {
  return {
    schema: {
      kind: 'collectionType',
      apiName,
      globalId: table,
      collectionName: table,
      info: { singularName: name, pluralName: `${name}-rows`, displayName },
      options: { draftAndPublish: false },
      attributes,
    },
    actions: {},
    lifecycles: {},
  };
}

function attributesOf(fields: Field[]): Attributes {
  const attributes: Attributes = {};
  for (const field of fields) {
    const own = scalarOf(field.type, field.column);
    if (own) attributes[field.column] = own;
    if (field.type === 'ref' && (field.target?.length ?? 0) > 1) attributes[`${field.column}_type`] = scalar('integer', `${field.column}_type`);
  }
  return attributes;
}

const apiOf = (type: RecordType) => `rt-${type.id}`;
const scalar = (type: Scalar['type'], columnName: string): Scalar => ({ type, columnName });

const scalars = (type: Scalar['type'], ...names: string[]): Attributes => Object.fromEntries(names.map((name): [string, Scalar] => [name, scalar(type, name)]));

/** The columns that the engines keep beside a record's fields. */
const systemAttributes: Attributes = {
  ...scalars('text', 'number', 'state', 'remarks', 'attachments', 'head_hash', 'fingerprint'),
  ...scalars('integer', 'version', 'owner_id', 'department_id', 'flow_version', 'round', 'head_seq'),
  ...scalars('datetime', 'submitted_at', 'closed_at'),
};
