/** Registers the model's content types with Strapi, at the only moment that is early enough: while plugins are being loaded. */
import type { Core } from '@strapi/strapi';
import { beginImmediate } from '../../foundation/begin-immediate';
import { takeBootLock } from './boot-lock';
import type { Wanted } from './choose-version';
import { contentTypesOf, userAttributesOf } from './content-types';
import { loadVersion } from './load-version';

/** Strapi's users-permissions plugin as it is handed to an extension. */
export interface UsersPlugin { contentTypes: { user: { schema: { attributes: Record<string, unknown> } } } }

let release: () => Promise<void> = () => Promise.resolve();

/** Loads the version to boot and registers its types; Strapi's user gets the fields of the people type. */
export async function registerTypes(strapi: Core.Strapi, users: UsersPlugin): Promise<void> {
  const knex = strapi.db.connection;
  if (strapi.db.dialect.client === 'sqlite') beginImmediate(strapi);
  release = await takeBootLock(knex);
  const model = await loadVersion(knex, wanted());
  const apis = strapi.get('apis') as { add(name: string, api: unknown): void };
  for (const [name, api] of contentTypesOf(model)) apis.add(name, api);
  Object.assign(users.contentTypes.user.schema.attributes, userAttributesOf(model));
}

/** To be called when tables and indexes stand: the next process may boot. */
export async function letOthersBoot(): Promise<void> {
  await release();
}

/** CINNABAR_BOOT is the supervisor's word to its worker. */
function wanted(): Wanted {
  const word = process.env.CINNABAR_BOOT ?? 'start';
  return word === 'start' || word === 'active' || word === 'waiting' ? word : Number(word);
}
