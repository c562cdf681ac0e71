/** kill -9 while four people work: every step that was acknowledged is there, and the books add up. */
import { expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { ApiRecord, Client } from '../support/client';
import { newRequisition } from '../support/new-requisition';
import { verify } from '../support/tamper';

/** A step that the server said was done. */
interface Acknowledged { id: number; action: string; state: string | null; version: number }

const transitions = 500;
/** Deaths on the way, each at another moment. */
const kills = 3;

forEachDatabase((database) => {
  const server = useServer(database);

  test(`kill -9 during ${transitions} transitions by 4 clients: nothing acknowledged is lost, stock, numbers and mails add up`, async () => {
    const done: Acknowledged[] = [];
    for (let round = 1; round <= kills; round += 1) {
      const goal = Math.round((transitions * round) / kills);
      let dying = false;
      const clients = await Promise.all(Array.from({ length: 4 }, () => work(() => dying, done)));
      const watching = (async () => {
        while (done.length < goal) await new Promise((resolve) => setTimeout(resolve, 5));
        dying = true;
        await server().kill();
      })();
      await Promise.all([...clients.map((run) => run()), watching]);
      await server().restart();
    }
    expect(done.length).toBeGreaterThanOrEqual(transitions);

    const [{ id: type }] = await server().sql<{ id: number }>(`SELECT "id" FROM "definition_types" WHERE "key" = 'requisition'`);
    const history = await server().sql<{ record_id: number; action: string; to_state: string }>('SELECT "record_id", "action", "to_state" FROM "history" WHERE "type_id" = ?', [type]);
    const written = new Set(history.map((entry) => `${entry.record_id} ${entry.action} ${entry.to_state}`));
    expect(done.filter(({ id, action, state }) => !written.has(`${id} ${action} ${state}`))).toEqual([]);

    const numbers = await server().sql<{ number: string }>(`SELECT "number" FROM "rt_${type}" WHERE "number" IS NOT NULL`);
    const series = await server().sql<{ prefix: string; day: string; n: number }>(`SELECT "prefix", "day", "n" FROM "series" WHERE "prefix" = 'LL'`);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
    for (const { day, n } of series) {
      const given = numbers.map(({ number }) => number).filter((number) => number.startsWith(`LL${day.replaceAll('-', '')}-`)).map((number) => Number(number.slice(-4))).sort((a, b) => a - b);
      expect(given).toEqual(Array.from({ length: n }, (_, index) => index + 1));
    }

    const told = await server().sql<{ record_id: number; action: string }>('SELECT DISTINCT "record_id", "action" FROM "outbox" WHERE "type_id" = ? AND "action" IS NOT NULL', [type]);
    const mails = new Set(told.map((row) => `${row.record_id} ${row.action}`));
    expect(done.filter(({ id, action }) => action !== 'create' && !mails.has(`${id} ${action}`))).toEqual([]);
    expect(await verify(server())).toEqual({ code: 0, said: expect.stringContaining('as it was written') });
  }, 400_000);

  /** One client: takes requisitions through the flow until it is told to stop or the server is gone. */
  async function work(stop: () => boolean, done: Acknowledged[]): Promise<() => Promise<void>> {
    const [assistant, supervisor, finance, keeper] = await Promise.all([cast.assistant, cast.supervisor, cast.finance, cast.keeper].map((name) => server().as(name)));
    const body = await newRequisition(assistant, [{ quantity: '0.01' }, { quantity: '0.02' }]);
    const lots = await lotsOf(keeper, body);
    const tell = (action: string, record: ApiRecord) => {
      done.push({ id: record.id, action, state: record.state, version: record.version });
      return record;
    };
    return async () => {
      try {
        while (!stop()) {
          let record = tell('create', await assistant.post('/api/requisitions', body));
          record = tell('submit', await assistant.act('requisitions', record, 'submit'));
          record = tell('sign', await supervisor.act('requisitions', record, 'sign'));
          record = tell('stamp', await finance.act('requisitions', record, 'stamp', { paymentMethod: 'cash', paymentReference: 'K' }));
          tell('issue', await keeper.act('requisitions', record, 'issue', { lines: record.lines.map((line: { id: number; product: { id: number } }) => ({ id: line.id, lot: lots.get(line.product.id) })) }));
        }
      } catch (error) {
        if (!stop()) throw error;
      }
    };
  }
});

async function lotsOf(keeper: Client, body: Record<string, unknown>): Promise<Map<number, string>> {
  const { rows } = await keeper.list('stock-balances', { filter: { warehouse: body.warehouse, onHand_gte: 5 }, range: [0, 999] });
  return new Map(rows.filter(({ lot, item }) => lot !== null && item.type === 'product').map(({ item, lot }) => [item.id as number, lot as string]));
}
