/** A running server for a test: a copy of the demo company on SQLite or PostgreSQL, clients that sign in, and a look into its tables. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import { signIn, type Client } from './client';
import { newFolder } from './place';
import { runOn, startPostgres } from './postgres';
import { startProduct, type Product } from './product';

export type DatabaseName = 'sqlite' | 'postgres';

export interface BootOptions {
  database?: DatabaseName;
  env?: Record<string, string>;
  /** Another folder of packs: the server starts from nothing. */
  packs?: string;
  /** Starts from nothing and loads no demo company. */
  empty?: boolean;
  /** Serves the same PostgreSQL database and files as this one, from a port of its own: another host of the same company. */
  beside?: Server;
}

export interface Server {
  readonly address: string;
  readonly database: DatabaseName;
  /** Its data folder: log, uploaded files, on SQLite the database. */
  readonly data: string;
  /** The settings with which another process finds the same data. */
  readonly place: { CINNABAR_DATA: string; DATABASE_URL?: string };
  /** A client signed in as this person (demo password); signs in once per person. */
  as(username: string): Promise<Client>;
  /** Reads rows behind the product's back: `?` placeholders, double-quoted identifiers. */
  sql<Row = Record<string, unknown>>(text: string, bound?: unknown[]): Promise<Row[]>;
  /** Ends it properly and starts it again on the same data and address. */
  restart(env?: Record<string, string>): Promise<void>;
  /** The supervisor's process. */
  pid(): number;
  /** Sends the supervisor a signal: SIGHUP boots the version that waits. */
  signal(name: NodeJS.Signals): void;
  /** Ends it as a power cut would; `restart` brings it back. */
  kill(signal?: 'SIGKILL'): Promise<void>;
  /** Ends it and takes its data away. */
  stop(): Promise<void>;
  log(lines?: number): string;
}

/** Starts a server of its own for the caller, who stops it. */
export async function bootServer(options: BootOptions = {}): Promise<Server> {
  const database = options.database ?? 'sqlite';
  const templates = inject('templates');
  const fresh = Boolean(options.packs || options.empty);
  const data = newFolder('server');
  const shared = options.beside?.place.DATABASE_URL;
  const store = shared ? { url: shared, drop: () => Promise.resolve() } : database === 'postgres' ? await newPostgres(fresh) : undefined;
  const template = database === 'postgres' ? templates.postgres?.data : templates.sqlite;
  if (!fresh && template) cpSync(template, data, { recursive: true, filter: (path) => !path.endsWith('/log') });
  const env: Record<string, string> = {
    ...(store && { DATABASE_URL: store.url }),
    ...(options.packs && { CINNABAR_PACKS: options.packs }),
    ...(options.empty && { CINNABAR_EMPTY: '1' }),
    ...options.env,
  };
  let product: Product | undefined = await startProduct(data, env);
  const { address, port, log } = product;
  const clients = new Map<string, Promise<Client>>();
  return {
    address,
    database,
    data,
    place: { CINNABAR_DATA: data, ...(store && { DATABASE_URL: store.url }) },
    log,
    as: (username) => {
      const client = clients.get(username) ?? signIn(address, username);
      clients.set(username, client);
      return client;
    },
    sql: (text, bound = []) => (store ? readPostgres(store.url, text, bound) : readSqlite(join(data, 'cinnabar.sqlite'), text, bound)),
    restart: async (more = {}) => {
      await product?.stop();
      product = await startProduct(data, { ...env, ...more }, port);
      clients.clear();
    },
    pid: () => product?.pid ?? 0,
    signal: (name) => product?.signal(name),
    kill: async () => {
      await product?.kill();
      product = undefined;
    },
    stop: async () => {
      try {
        await product?.stop();
      } finally {
        product = undefined;
        await store?.drop();
        rmSync(data, { recursive: true, force: true });
      }
    },
  };
}

/** A server for all tests of the surrounding `describe`: started before them, stopped after them, its log shown when one fails. */
export function useServer(database: DatabaseName, options: Omit<BootOptions, 'database'> = {}): () => Server {
  let server: Server | undefined;
  beforeAll(async () => {
    server = await bootServer({ ...options, database });
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') console.error(`── the server's last words (${task.name})\n${server?.log(40)}`);
  });
  afterAll(() => server?.stop());
  return () => {
    if (!server) throw new Error('The server is there only inside tests and their hooks.');
    return server;
  };
}

/** Declares the same tests for both databases (or those that CINNABAR_TEST_DATABASES names). */
export function forEachDatabase(tests: (database: DatabaseName) => void): void {
  const wanted = (process.env.CINNABAR_TEST_DATABASES ?? 'sqlite,postgres').split(',') as DatabaseName[];
  for (const database of wanted) describe(`on ${database}`, () => tests(database));
}

let copies = 0;

async function newPostgres(fresh: boolean): Promise<{ url: string; drop(): Promise<void> }> {
  const template = inject('templates').postgres;
  if (!template) {
    const own = await startPostgres();
    return { url: own.url('postgres'), drop: own.stop };
  }
  const name = `server_${process.pid}_${(copies += 1)}`;
  await runOn(template.url, `CREATE DATABASE "${name}"${fresh ? '' : ` TEMPLATE "${template.name}"`}`);
  const url = new URL(template.url);
  url.pathname = name;
  return { url: url.href, drop: () => runOn(template.url, `DROP DATABASE "${name}" WITH (FORCE)`) };
}

async function readSqlite<Row>(file: string, text: string, bound: unknown[]): Promise<Row[]> {
  const database = new Sqlite(file, { readonly: true });
  try {
    return database.prepare(text).all(...bound) as Row[];
  } finally {
    database.close();
  }
}

async function readPostgres<Row>(url: string, text: string, bound: unknown[]): Promise<Row[]> {
  const types = { getTypeParser: ((oid: number, format?: 'text') => (oid === 20 ? Number : pg.types.getTypeParser(oid, format))) as typeof pg.types.getTypeParser };
  const client = new pg.Client({ connectionString: url, types });
  await client.connect();
  try {
    let n = 0;
    const { rows } = await client.query(text.replace(/\?/g, () => `$${(n += 1)}`), bound);
    return rows as Row[];
  } finally {
    await client.end();
  }
}
