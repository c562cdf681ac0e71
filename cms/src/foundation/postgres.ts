/** PostgreSQL: writes on the client of Strapi's transaction, reads on a pool of their own, both with named prepared statements. */
import type { Core } from '@strapi/strapi';
import { Client, Pool, types, type ClientBase, type CustomTypesConfig } from 'pg';
import type { Bound, Database, Sql, Transaction } from './database';
import { clientOf } from './knex-client';
import { Prepared } from './statements';
import { strapiTransactions, writeTransactions } from './write-transaction';

interface Statement { name?: string; text: string }
type Ask = (query: { name?: string; text: string; values: unknown[]; types: CustomTypesConfig }) => Promise<{ rows: unknown[]; rowCount: number | null }>;

/** Statements that are given a name (and so a plan on every connection); rarer ones are sent unnamed. */
const named = 1_500;
/** deadlock_detected, serialization_failure */
const undone: ReadonlySet<string> = new Set(['40P01', '40001']);
const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, json: 114, jsonb: 3802 };

/** The Database of a loaded Strapi that runs on PostgreSQL. Times come back as ISO text in UTC, JSON as text. */
export function createPostgresDatabase(strapi: Core.Strapi): Database & { close(): Promise<void> } {
  const pool = new Pool({ ...clientOf(strapi.db.connection).connectionSettings, max: 10, idleTimeoutMillis: 30_000 });
  pool.on('error', (error) => strapi.log.error(`A read connection was lost: ${error.message}`));
  let statements = 0;
  const count = () => { statements += 1; };
  let names = 0;
  const prepared = new Prepared<Statement>((sql) => ({
    name: names < named ? `c${(names += 1)}` : undefined,
    text: numbered(sql),
  }), 5_000);

  return {
    dialect: 'postgres',
    ...queries((query) => pool.query(query), prepared, count),
    transaction: againAfterDeadlock(writeTransactions(strapiTransactions(strapi), (connection) => ({
      dialect: 'postgres',
      ...queries((query) => (connection as ClientBase).query(query), prepared, count),
    })), () => strapi.db.inTransaction()),
    get statements() { return statements; },
    close: () => pool.end(),
  };
}

/** Reads only, beside whatever else works on the database, without Strapi: what it sees is one moment, held until it is closed. */
export async function postgresReader(connectionString: string): Promise<Sql & { close(): Promise<void> }> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const prepared = new Prepared<Statement>((sql) => ({ text: numbered(sql) }), 5_000);
  const { all, get } = queries((query) => client.query(query), prepared, () => undefined);
  return { dialect: 'postgres', all, get, close: () => client.end() };
}

function queries(ask: Ask, prepared: Prepared<Statement>, count: () => void): Pick<Transaction, 'run'> & Omit<Sql, 'dialect'> {
  const send = (sql: string, bound: readonly Bound[] = []) => {
    count();
    return ask({ ...prepared.of(sql), values: bound.map(value), types: parsers });
  };
  return {
    all: async <T>(sql: string, bound?: readonly Bound[]) => (await send(sql, bound)).rows as T[],
    get: async <T>(sql: string, bound?: readonly Bound[]) => (await send(sql, bound)).rows[0] as T | undefined,
    run: async (sql, bound) => ({ changes: (await send(sql, bound)).rowCount ?? 0 }),
  };
}

/** Two transactions that wait for each other: PostgreSQL undoes one of them, and the whole of it is done again. */
function againAfterDeadlock(transaction: Database['transaction'], isInside: () => boolean): Database['transaction'] {
  return async (work) => {
    if (isInside()) return transaction(work);
    for (let tries = 1; ; tries += 1) {
      try {
        return await transaction(work);
      } catch (error) {
        if (tries === 3 || !undone.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  };
}

/**
 * `?` outside of quotes becomes `$1`, `$2` …
 * @example numbered(`SELECT "a?" FROM t WHERE b = ?`) // SELECT "a?" FROM t WHERE b = $1
 */
export function numbered(sql: string): string {
  let n = 0;
  return sql.replace(/'[^']*'|"[^"]*"|\?/g, (part) => (part === '?' ? `$${(n += 1)}` : part));
}

function value(bound: Bound): unknown {
  if (bound === null || typeof bound !== 'object') return bound;
  if (Buffer.isBuffer(bound)) return bound;
  if (Array.isArray(bound) && bound.every((item) => typeof item === 'string')) return bound;
  throw new TypeError('Only scalars and lists of texts may be bound.');
}

const asText = (text: string) => text;
/** `2026-11-21 08:00:00.123+00`, or without a zone (then it is UTC), as ISO with milliseconds. */
const asIso = (text: string) => {
  const [, day, time, fraction = ''] = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?/.exec(text) ?? [];
  return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
};
type Parser = (text: string) => unknown;
const own = new Map<number, Parser>([
  [oid.int8, Number], [oid.date, asText], [oid.json, asText], [oid.jsonb, asText], [oid.timestamp, asIso],
  [oid.timestamptz, (text) => new Date(text).toISOString()],
]);

const parsers: CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text') => own.get(id) ?? (types.getTypeParser(id, format) as Parser)) as CustomTypesConfig['getTypeParser'],
};
