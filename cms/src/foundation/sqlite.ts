/** SQLite: writes on the driver's handle of Strapi's transaction, reads on a read-only handle of their own, both with kept statements. */
import type { Core } from '@strapi/strapi';
import Sqlite from 'better-sqlite3';
import type { Bound, Database, Sql, Transaction } from './database';
import { clientOf } from './knex-client';
import { lightTransactions } from './light-transaction';
import { Prepared } from './statements';
import { writeTransactions } from './write-transaction';

type Value = string | number | bigint | Buffer | null;

/** The Database of a loaded Strapi that runs on SQLite. Times come back as the integers they are stored as. */
export function createSqliteDatabase(strapi: Core.Strapi): Database & { close(): Promise<void> } {
  const { filename } = clientOf(strapi.db.connection).connectionSettings;
  const reader = new Sqlite(String(filename), { readonly: true, timeout: 5_000 });
  reader.pragma('cache_size = -32000');
  reader.pragma('mmap_size = 268435456');
  let statements = 0;
  const count = () => { statements += 1; };
  const perHandle = new WeakMap<Sqlite.Database, Prepared<Sqlite.Statement>>();

  return {
    dialect: 'sqlite',
    ...queries(new Prepared((sql) => reader.prepare(sql)), count),
    transaction: writeTransactions(lightTransactions(strapi), (connection) => {
      const handle = connection as Sqlite.Database;
      let prepared = perHandle.get(handle);
      if (!prepared) perHandle.set(handle, prepared = new Prepared((sql) => handle.prepare(sql)));
      return { dialect: 'sqlite', ...queries(prepared, count) };
    }),
    get statements() { return statements; },
    close: async () => { reader.close(); },
  };
}

/** Reads only, beside whatever else works on the file, without Strapi: what it sees is one moment, held until it is closed. */
export function sqliteReader(filename: string): Sql & { close(): Promise<void> } {
  const handle = new Sqlite(filename, { readonly: true, fileMustExist: true, timeout: 5_000 });
  const { all, get } = queries(new Prepared((sql) => handle.prepare(sql)), () => undefined);
  handle.exec('BEGIN');
  return { dialect: 'sqlite', all, get, close: async () => { handle.close(); } };
}

function queries(prepared: Prepared<Sqlite.Statement>, count: () => void): Pick<Transaction, 'run'> & Omit<Sql, 'dialect'> {
  return {
    async all<T>(sql: string, bound: readonly Bound[] = []) {
      count();
      const statement = prepared.of(sql);
      if (statement.reader) return statement.all(...bound.map(value)) as T[];
      statement.run(...bound.map(value));
      return [];
    },
    async get<T>(sql: string, bound: readonly Bound[] = []) {
      count();
      const statement = prepared.of(sql);
      // A write with RETURNING has to be stepped to its end: `get` would leave it half done.
      if (!statement.readonly) return statement.all(...bound.map(value))[0] as T | undefined;
      return statement.get(...bound.map(value)) as T | undefined;
    },
    async run(sql, bound = []) {
      count();
      const statement = prepared.of(sql);
      if (statement.reader) return { changes: statement.all(...bound.map(value)).length };
      return { changes: statement.run(...bound.map(value)).changes };
    },
  };
}

/** Booleans are 0 and 1; a list of texts is its JSON, to be used as `IN (SELECT value FROM json_each(?))`. */
function value(bound: Bound): Value {
  if (typeof bound === 'boolean') return bound ? 1 : 0;
  if (bound === null || typeof bound !== 'object') return bound;
  if (Buffer.isBuffer(bound)) return bound;
  if (Array.isArray(bound) && bound.every((item) => typeof item === 'string')) return JSON.stringify(bound);
  throw new TypeError('Only scalars and lists of texts may be bound.');
}
