/** A database in memory for tests of what an engine writes, without a server. */
import Sqlite from 'better-sqlite3';
import type { Bound, Database, Transaction } from '../../cms/src/foundation/database';

/** SQLite, empty; a transaction rolls back when its work throws. */
export function memoryDatabase(): Database & { transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> } {
  const handle = new Sqlite(':memory:');
  const value = (bound: Bound) => (typeof bound === 'boolean' ? Number(bound) : bound) as number | string | null;
  const tx: Transaction = {
    dialect: 'sqlite',
    all: async <T>(sql: string, bound: readonly Bound[] = []) => handle.prepare(sql).all(...bound.map(value)) as T[],
    get: async <T>(sql: string, bound: readonly Bound[] = []) => handle.prepare(sql).all(...bound.map(value))[0] as T | undefined,
    run: async (sql, bound = []) => ({ changes: handle.prepare(sql).run(...bound.map(value)).changes }),
    afterCommit: () => undefined,
  };
  return {
    dialect: 'sqlite', all: tx.all, get: tx.get, statements: 0,
    async transaction(work) {
      handle.exec('BEGIN');
      try {
        const result = await work(tx);
        handle.exec('COMMIT');
        return result;
      } catch (error) {
        handle.exec('ROLLBACK');
        throw error;
      }
    },
  };
}
