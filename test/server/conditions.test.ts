/** Conditions on PostgreSQL: the compiled SQL means what the evaluator means, on random trees and rows. */
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileToSql, evaluate } from '../../cms/src/engines/conditions';
import { context, fieldsIn, insertSql, me, records, stored, tableSql, today, trees } from '../support/conditions';
import { startPostgres, type Postgres } from '../support/postgres';

const numbered = (sql: string) => {
  let n = 0;
  return sql.replace(/\?/g, () => `$${(n += 1)}`);
};

describe('a condition', () => {
  let postgres: Postgres;
  let client: pg.Client;
  beforeAll(async () => {
    postgres = await startPostgres();
    client = new pg.Client({ connectionString: postgres.url('postgres') });
    await client.connect();
    await client.query(tableSql('postgres'));
  });
  afterAll(async () => {
    await client.end();
    await postgres.stop();
  });

  it('means the same to the evaluator and to PostgreSQL, under not as well', async () => {
    await fc.assert(fc.asyncProperty(fc.array(records, { minLength: 1, maxLength: 8 }), fc.array(trees, { minLength: 5, maxLength: 5 }), async (samples, some) => {
      await client.query('TRUNCATE t');
      for (const [n, sample] of samples.entries()) await client.query(numbered(insertSql), [n, ...stored(sample, 'postgres')]);
      for (const tree of some) {
        const { sql, bound } = compileToSql(tree, { dialect: 'postgres', me, today, field: fieldsIn('postgres') });
        const { rows } = await client.query<{ n: number }>(numbered(`SELECT "n" FROM t WHERE ${sql} ORDER BY "n"`), bound);
        expect(rows.map(({ n }) => n)).toEqual(samples.flatMap((sample, n) => (evaluate(tree, sample, context) ? [n] : [])));
      }
    }), { numRuns: 400 });
  });
});
