/** `npm run verify`: reads the whole database at one moment and proves its books. Ends 0, or 1 naming type, id and seq of everything that is wrong. */
import { join } from 'node:path';
import { keepPeople } from './engines/access';
import { formerTypes, storedModel } from './engines/definitions';
import { verifyChains, verifyCheckpoints, type Problem } from './engines/history';
import { provideModel, type Model } from './engines/model';
import { verifyReceivables } from './engines/receivables';
import { verifyBalances } from './engines/stock';
import { verifyRows } from './engines/workflow';
import { provideDatabase, type Sql } from './foundation/database';
import { postgresReader } from './foundation/postgres';
import { databaseUrl, dataFolder } from './foundation/settings';
import { sqliteReader } from './foundation/sqlite';

async function verify(): Promise<number> {
  const sql = databaseUrl ? await postgresReader(databaseUrl) : sqliteReader(join(dataFolder, 'cinnabar.sqlite'));
  const readOnly = () => { throw new Error('A check of the books writes nothing.'); };
  provideDatabase({ dialect: sql.dialect, all: sql.all, get: sql.get, transaction: readOnly, statements: 0 });
  const model = await storedModel(sql);
  provideModel(model);
  await keepPeople();
  let found = 0;
  for await (const problem of problemsIn(sql, model)) {
    found += 1;
    console.error(`${problem.type} ${problem.id}${problem.seq === undefined ? '' : ` seq ${problem.seq}`}: ${problem.what}`);
  }
  await sql.close();
  if (found === 0) console.log('Every history, record and balance is as it was written.');
  return found === 0 ? 0 : 1;
}

async function* problemsIn(sql: Sql, { types }: Model): AsyncIterable<Problem> {
  const kept = types.filter(({ ledger }) => !ledger);
  yield* verifyChains(sql, kept.map(({ id, name, table }) => ({ id, name, table, heads: true })));
  yield* verifyCheckpoints(sql);
  yield* verifyRows(sql, kept, formerTypes(sql));
  const balances = types.find(({ store }) => store === 'stock.balances')?.name ?? 'stock-balance';
  for (const { id, what, ...of } of await verifyBalances(sql)) {
    yield { type: balances, id, what: `${what}; warehouse ${of.warehouse}, item ${of.itemType}/${of.item}, lot ${of.lot ?? 'all'}` };
  }
  const receivable = types.find(({ store }) => store === 'receivables')?.name ?? 'receivable';
  for (const { id, what } of await verifyReceivables(sql)) yield { type: receivable, id, what };
}

verify().then((code) => process.exit(code), (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
