/** The files of a draft as the designer reads them: the formats of the packs, sorted into packs and record types. */
import type { AccessFile, Grant } from '@model/access-file';
import type { FlowFile } from '@model/flow-file';
import type { PackFile, RolesFile } from '@model/pack-file';
import type { AttributeFile, SchemaFile } from '@model/schema-file';
import type { Labels } from '../../meta/contract';

export type { AccessFile, AttributeFile, FlowFile, Grant, PackFile, SchemaFile };
/** Path (`orders/requisition/schema.json`) -> the parsed JSON. Never changed in place. */
export type Files = Readonly<Record<string, unknown>>;
export type Attributes = Record<string, AttributeFile>;

/** One of a type's `duplicates`. */
export type DuplicateFile = NonNullable<SchemaFile['duplicates']>[number];

export interface DraftType {
  /** `orders/requisition` */
  folder: string;
  pack: string;
  key: string;
  schema: SchemaFile;
  flow?: FlowFile;
  access?: AccessFile;
}

export interface DraftPack { name: string; pack: PackFile }
export interface DraftRole { name: string; label: Labels; outside?: boolean }

const typeSchema = /^([^/]+)\/([^/]+)\/schema\.json$/;

/** The record type in a folder; undefined where there is none. */
export function typeIn(files: Files, folder: string): DraftType | undefined {
  const schema = files[`${folder}/schema.json`] as SchemaFile | undefined;
  if (!schema) return undefined;
  const [pack, key] = folder.split('/');
  return { folder, pack, key, schema, flow: files[`${folder}/flow.json`] as FlowFile | undefined, access: files[`${folder}/access.json`] as AccessFile | undefined };
}

/** Every record type of the draft, in the order of their packs. */
export function typesOf(files: Files): DraftType[] {
  return Object.keys(files)
    .map((path) => typeSchema.exec(path))
    .filter((found) => found !== null)
    .map(([, pack, key]) => typeIn(files, `${pack}/${key}`))
    .filter((type) => type !== undefined)
    .sort((a, b) => (a.schema.order ?? 100) - (b.schema.order ?? 100) || (a.key < b.key ? -1 : 1));
}

/** The packs in the order of the menu. */
export function packsOf(files: Files): DraftPack[] {
  return Object.entries(files)
    .filter(([path]) => /^[^/]+\/pack\.json$/.test(path))
    .map(([path, pack]) => ({ name: path.split('/')[0], pack: pack as PackFile }))
    .sort((a, b) => a.pack.order - b.pack.order);
}

/** The roles that any pack defines. */
export function rolesOf(files: Files): DraftRole[] {
  return Object.entries(files)
    .filter(([path]) => path.endsWith('/roles.json'))
    .flatMap(([, roles]) => Object.entries(roles as RolesFile).map(([name, role]) => ({ name, ...role })));
}

/** What the API calls a type. */
export const typeName = ({ key, schema }: DraftType): string => schema.name ?? key;
/** What the API calls a field. */
export const fieldName = (key: string, attribute: AttributeFile): string => attribute.name ?? key;
