/** The one door to SQL: reads outside a transaction, and transactions, on SQLite and PostgreSQL alike. `sqlite.ts` and `postgres.ts` implement it. */

export type Dialect = 'sqlite' | 'postgres';
/** What a statement may bind. Objects and arrays are refused, so that nothing of a request's shape can reach a driver. */
export type Bound = string | number | bigint | boolean | null | Buffer | readonly string[];
export type Row = Record<string, unknown>;

/** Runs SQL written with `?` placeholders and double-quoted identifiers. 64-bit integers come back as numbers (all of ours fit). */
export interface Sql {
  readonly dialect: Dialect;
  all<T = Row>(sql: string, bound?: readonly Bound[]): Promise<T[]>;
  get<T = Row>(sql: string, bound?: readonly Bound[]): Promise<T | undefined>;
}

/** An open write transaction (SQLite: BEGIN IMMEDIATE). Everything in it happens, or nothing. */
export interface Transaction extends Sql {
  /** Runs a statement; gives the number of rows it changed. */
  run(sql: string, bound?: readonly Bound[]): Promise<{ changes: number }>;
  /** Called after the commit, in order, never after a rollback; what it throws is logged and harms nobody. */
  afterCommit(work: () => void | Promise<void>): void;
}

export interface Database extends Sql {
  /** Opens a write transaction, or joins the one that is already open in this async context. A thrown error rolls back. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Statements run since the process began, BEGIN and COMMIT not counted (tests compare before and after). */
  readonly statements: number;
}

let provided: Database | undefined;

/** Called once by the assembly. */
export function provideDatabase(database: Database): void {
  provided = database;
}

/** The process's database. */
export function database(): Database {
  if (!provided) throw new Error('The database was used before it was provided.');
  return provided;
}
