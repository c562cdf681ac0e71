/** Makes the process's Database for whichever database Strapi runs on. */
import type { Core } from '@strapi/strapi';
import type { Database } from './database';
import { createPostgresDatabase } from './postgres';
import { createSqliteDatabase } from './sqlite';

/** To be called once Strapi's own connection works; `close` ends the connections that are ours. */
export function createDatabase(strapi: Core.Strapi): Database & { close(): Promise<void> } {
  return strapi.db.dialect.client === 'sqlite' ? createSqliteDatabase(strapi) : createPostgresDatabase(strapi);
}
