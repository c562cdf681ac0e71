/** The history cannot be changed, and whoever changes it all the same is found out by `npm run verify`, with type, id and seq. */
import { describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import { newRequisition } from '../support/new-requisition';
import { unguard, verify, write } from '../support/tamper';

forEachDatabase((database) => {
  describe('the history of a requisition', () => {
    const server = useServer(database);
    const submitted = async () => {
      const assistant = await server().as(cast.assistant);
      const draft = await assistant.post('/api/requisitions', await newRequisition(assistant));
      return assistant.act('requisitions', draft, 'submit');
    };

    test('tells who did what from which state to which, and what changed', async () => {
      const record = await submitted();
      const supervisor = await server().as(cast.supervisor);
      await supervisor.act('requisitions', record, 'return', { note: '数量不对' });
      const entries = await supervisor.get(`/api/requisitions/${record.id}/history`);
      expect(entries.map((entry: Record<string, unknown>) => [entry.seq, entry.action, entry.from, entry.to, entry.note])).toEqual([
        [1, 'create', null, 'draft', null], [2, 'submit', 'draft', 'signature', null], [3, 'return', 'signature', 'draft', '数量不对'],
      ]);
      expect(entries[2].by).toMatchObject({ id: supervisor.user.id });
      expect(entries[1].changes).toContainEqual({ field: 'number', from: null, to: record.number });
    });

    test('shows no field that the reader may not read', async () => {
      const record = await submitted();
      await (await server().as(cast.supervisor)).act('requisitions', record, 'sign');
      const text = JSON.stringify(await (await server().as(cast.keeper)).get(`/api/requisitions/${record.id}/history`));
      expect(text).not.toMatch(/total|unitPrice|amount/);
      await (await server().as(cast.otherSalesperson)).get(`/api/requisitions/${record.id}/history`, { status: 404 });
      await (await server().as(cast.dealer)).get(`/api/requisitions/${record.id}/history`, { status: 404 });
    });

    test.each(['history', 'stock_moves', 'history_checkpoints'])('is append-only: the database refuses to change or delete rows of %s', async (table) => {
      if (table === 'history_checkpoints') await write(server(), `INSERT INTO "history_checkpoints" ("n", "at", "until_id", "entries", "hash") VALUES (1, 'x', 0, 0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')`);
      const column = table === 'history' ? 'note' : table === 'stock_moves' ? 'document' : 'at';
      await expect(write(server(), `UPDATE "${table}" SET "${column}" = 'x'`)).rejects.toThrow(/append-only/);
      await expect(write(server(), `DELETE FROM "${table}"`)).rejects.toThrow(/append-only/);
    });

    test('verifies after everything the demo company did', async () => {
      await expect(verify(server())).resolves.toEqual({ code: 0, said: expect.stringContaining('as it was written') });
    });
  });

  describe('what verify finds', () => {
    const server = useServer(database);

    test('every kind of tampering, each with its place', async () => {
      const assistant = await server().as(cast.assistant);
      const [{ id: type }] = await server().sql<{ id: number }>(`SELECT "id" FROM "definition_types" WHERE "key" = 'requisition'`);
      const records: number[] = [];
      for (let n = 0; n < 5; n += 1) {
        const draft = await assistant.post('/api/requisitions', await newRequisition(assistant));
        await assistant.act('requisitions', draft, 'submit');
        records.push(draft.id);
      }
      const [changed, missing, cut, inserted, row] = records;
      await unguard(server(), 'history');
      await write(server(), `UPDATE "history" SET "note" = 'agreed' WHERE "type_id" = ? AND "record_id" = ? AND "seq" = 2`, [type, changed]);
      await write(server(), `DELETE FROM "history" WHERE "type_id" = ? AND "record_id" = ? AND "seq" = 1`, [type, missing]);
      await write(server(), `DELETE FROM "history" WHERE "type_id" = ? AND "record_id" = ? AND "seq" = 2`, [type, cut]);
      await write(server(), `INSERT INTO "history" ("type_id", "record_id", "seq", "at", "by_id", "by_name", "action", "changes", "stamp", "round", "hash")
        SELECT "type_id", "record_id", 3, "at", "by_id", "by_name", 'sign', '[]', 0, 0, "hash" FROM "history" WHERE "type_id" = ? AND "record_id" = ? AND "seq" = 2`, [type, inserted]);
      await write(server(), `UPDATE "rt_${type}" SET "state" = 'done' WHERE "id" = ?`, [row]);
      await write(server(), 'UPDATE "stock_balances" SET "on_hand" = "on_hand" + 1000000 WHERE "id" = (SELECT MIN("id") FROM "stock_balances" WHERE "lot" IS NULL)');

      const { code, said } = await verify(server());
      expect(code).toBe(1);
      const named = said.trim().split('\n').map((line) => line.replace(/:.*/, ''));
      expect(named.filter((name) => !name.startsWith('stock-balance')).sort()).toEqual([
        `requisition ${changed} seq 2`, `requisition ${cut} seq 2`, `requisition ${inserted} seq 3`, `requisition ${missing} seq 1`, `requisition ${row} seq 2`,
      ].sort());
      expect(named.filter((name) => name.startsWith('stock-balance'))).toHaveLength(1);
    });
  });
});
