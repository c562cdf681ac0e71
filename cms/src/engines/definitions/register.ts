/** Registers the model's content types with Strapi, at the only moment that is early enough: while plugins are being loaded. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { beginImmediate } from '../../foundation/begin-immediate';
import { takeBootLock } from './boot-lock';
import type { Wanted } from './choose-version';
import { contentTypesOf, userAttributesOf } from './content-types';
import { loadVersion } from './load-version';

/** Strapi's users-permissions plugin as it is handed to an extension. */
export interface UsersPlugin { contentTypes: { user: { schema: { attributes: Record<string, unknown> } } } }

let connection: Knex | undefined;

/** Strapi's connection, for what the definitions do before the product's own database is there. */
export function knex(): Knex {
  if (!connection) throw new Error('The definitions were used before Strapi was there.');
  return connection;
}

let release: () => Promise<void> = () => Promise.resolve();

/**
 * Loads the version to boot and registers its types; Strapi's user gets the fields of the people type.
 * @param creators whether Strapi's panel is there and wants its created-by and updated-by
 */
export async function registerTypes(strapi: Core.Strapi, users: UsersPlugin, creators: boolean): Promise<void> {
  connection = strapi.db.connection;
  if (strapi.db.dialect.client === 'sqlite') beginImmediate(strapi);
  const word = await ask();
  release = await takeBootLock(connection);
  const model = await loadVersion(connection, wantedBy(word));
  const apis = strapi.get<{ add(name: string, api: unknown): void }>('apis');
  for (const [name, api] of contentTypesOf(model)) {
    apis.add(name, api);
    if (!creators) for (const type of Object.keys(api.contentTypes)) dropCreators(strapi, `api::${name}.${type}`);
  }
  Object.assign(users.contentTypes.user.schema.attributes, userAttributesOf(model));
}

/** To be called when the version serves: the next process may boot. */
export async function letOthersBoot(): Promise<void> {
  await release();
}

/**
 * Strapi adds two relations to its panel's own users to every type. Nothing of ours reads them, they cost two indexes a table,
 * and on SQLite each is made by copying the table: most of the first boot.
 */
function dropCreators(strapi: Core.Strapi, uid: string) {
  const { attributes } = strapi.contentType(uid as never) as { attributes: Record<string, unknown> };
  delete attributes.createdBy;
  delete attributes.updatedBy;
}

/** By default the supervisor's word stands in the environment of its worker. */
let ask = (): Promise<string> => Promise.resolve(process.env.CINNABAR_BOOT ?? 'start');

/** A standby is told only later what to boot: Strapi waits here, its modules loaded, until the word comes. */
export function provideBootWord(wait: () => Promise<string>): void {
  ask = wait;
}

const wantedBy = (word: string): Wanted => (word === 'start' || word === 'active' || word === 'waiting' ? word : Number(word));
