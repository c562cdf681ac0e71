/** The hash chain: whatever is changed, taken out, cut off or put in is found, at its place; what is as written is not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, createTables, emptyHead, entries, seal, verifyChains, verifyCheckpoints, writeCheckpoint, type Head, type Problem } from '../../cms/src/engines/history';
import type { Database } from '../../cms/src/foundation/database';
import { memoryDatabase } from '../support/memory';

const type = { id: 7, name: 'order', table: 'rt_7', heads: true };
const collect = async (problems: AsyncIterable<Problem>) => {
  const found: Problem[] = [];
  for await (const problem of problems) found.push(problem);
  return found;
};

/** A database with records 1…n, each with so many entries, its guards off. */
async function booksOf(lengths: readonly number[]): Promise<Database> {
  const database = memoryDatabase();
  await createTables(database);
  await database.transaction(async (tx) => {
    await tx.run('CREATE TABLE "rt_7" ("id" integer PRIMARY KEY, "head_seq" integer, "head_hash" text)');
    for (const name of ['history_no_update', 'history_no_delete']) await tx.run(`DROP TRIGGER "${name}"`);
    for (const [index, length] of lengths.entries()) {
      let head: Head = emptyHead;
      for (let n = 0; n < length; n += 1) {
        const sealed = seal(type.id, head, { at: '2020-01-01T00:00:00.000Z', by: { id: n, name: '林' }, action: `act-${n}`, from: null, to: 'x', note: n % 2 ? 'ok' : null, changes: [{ field: 'a', from: n, to: '油墨' }] });
        await append(tx, type.id, index + 1, sealed);
        head = sealed;
      }
      await tx.run('INSERT INTO "rt_7" VALUES (?, ?, ?)', [index + 1, head.seq, head.hash]);
    }
  });
  return database;
}

const tamperings = {
  'an entry changed': [`UPDATE "history" SET "note" = 'forged' WHERE "record_id" = ? AND "seq" = ?`, 0],
  'its author changed': [`UPDATE "history" SET "by_id" = 99 WHERE "record_id" = ? AND "seq" = ?`, 0],
  'its hash changed': [`UPDATE "history" SET "hash" = 'x' WHERE "record_id" = ? AND "seq" = ?`, 0],
  'an entry taken out': [`DELETE FROM "history" WHERE "record_id" = ? AND "seq" = ?`, 0],
  'the end cut off': [`DELETE FROM "history" WHERE "record_id" = ? AND "seq" >= ?`, 0],
} as const;

test('every tampering is found at its record and place, and nothing else is', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), fc.constantFrom(...Object.keys(tamperings) as (keyof typeof tamperings)[]),
    async (lengths, pickRecord, pickSeq, how) => {
      const database = await booksOf(lengths);
      expect(await collect(verifyChains(database, [type]))).toEqual([]);
      const id = (pickRecord % lengths.length) + 1;
      const seq = (pickSeq % lengths[id - 1]) + 1;
      await database.transaction((tx) => tx.run(tamperings[how][0], [id, seq]));
      const problems = await collect(verifyChains(database, [type]));
      expect(problems.length).toBeGreaterThan(0);
      expect(new Set(problems.map((problem) => problem.id))).toEqual(new Set([id]));
      expect(problems[0].seq).toBe(seq);
    }), { numRuns: 60 });
});

test('an entry put in at the end is found, and so is a record without history or a history without its record', async () => {
  const database = await booksOf([2, 2, 2]);
  await database.transaction(async (tx) => {
    const [last] = (await entries(tx, 7, 1)).slice(-1);
    await append(tx, 7, 1, seal(7, last, { at: 'x', by: { id: 1, name: '' }, action: 'sign', from: null, to: null, note: null, changes: [] }));
    await tx.run('DELETE FROM "history" WHERE "record_id" = 2');
    await tx.run('DELETE FROM "rt_7" WHERE "id" = 3');
  });
  expect((await collect(verifyChains(database, [type]))).map(({ id, seq }) => [id, seq])).toEqual([[1, 3], [3, 2], [2, 1]]);
});

test('a deleted record’s history ends with its deletion', async () => {
  const database = await booksOf([1]);
  await database.transaction(async (tx) => {
    const [last] = await entries(tx, 7, 1);
    await append(tx, 7, 1, seal(7, last, { at: 'x', by: { id: 1, name: '' }, action: 'delete', from: null, to: null, note: null, changes: [] }));
    await tx.run('DELETE FROM "rt_7"');
  });
  expect(await collect(verifyChains(database, [type]))).toEqual([]);
});

test('whoever rewrites a whole chain and the head on its row is found by the checkpoint', async () => {
  const database = await booksOf([2, 1]);
  expect(await database.transaction(writeCheckpoint)).toBe(1);
  expect(await database.transaction(writeCheckpoint)).toBeNull();
  expect(await collect(verifyCheckpoints(database))).toEqual([]);
  await database.transaction(async (tx) => {
    const forged = seal(7, emptyHead, { at: 'x', by: { id: 1, name: '' }, action: 'create', from: null, to: null, note: null, changes: [] });
    await tx.run('UPDATE "history" SET "at" = \'x\', "by_id" = 1, "by_name" = \'\', "action" = \'create\', "to_state" = NULL, "note" = NULL, "changes" = \'[]\', "hash" = ? WHERE "record_id" = 2', [forged.hash]);
    await tx.run('UPDATE "rt_7" SET "head_hash" = ? WHERE "id" = 2', [forged.hash]);
  });
  expect(await collect(verifyChains(database, [type]))).toEqual([]);
  expect(await collect(verifyCheckpoints(database))).toMatchObject([{ type: 'history-checkpoint', id: 1 }]);
});
