/** What a scenario looks at before and after each step: whose inbox holds the record, what is in stock, which mails went out. */
import { expect } from 'vitest';
import type { Server } from './boot';
import { everybody } from './cast';
import type { ApiRecord, Client } from './client';

/** User name -> how often; `*` = everybody who is not named. */
export type Counts = Record<string, number>;

/** `CK01 OF101` = the row that carries the reservation, `CK01 OF101 OF0701A` = a lot. Figures are what was added or taken. */
export type StockChanges = Record<string, { onHand?: number; reserved?: number }>;

export interface World {
  /** Everything as it stands: open tasks of one record per person, balances. */
  tasks(plural: string, id: number): Promise<Counts>;
  stock(): Promise<Map<string, { onHand: number; reserved: number }>>;
  /** Every mail about the record so far, per user name; waits until nothing is left to be sent. */
  mails(record: { number: string | null }): Promise<Counts>;
  /** `products/OF101`, `people/finance` -> id, also inside lists and lines; a pattern -> whatever fits it; anything else as it stands. */
  resolve<T>(value: T): Promise<T>;
}

/** The world of one server. People and master data are asked once. */
export function worldOf(server: Server): World {
  const ids = new Map<string, Promise<number>>();
  const people = everybody();
  let codes: Promise<Map<string, string>> | undefined;
  const administrator = () => server.as('administrator');

  const idOf = (reference: string): Promise<number> => {
    const known = ids.get(reference);
    if (known) return known;
    const [plural, key] = reference.split('/');
    const field = plural === 'people' ? 'username' : 'code';
    const found = administrator().then(async (client) => {
      const { rows } = await client.list(plural, { filter: { [field]: key } });
      if (rows.length !== 1) throw new Error(`The demo company has ${rows.length} ${plural} with ${field} ${key}.`);
      return rows[0].id;
    });
    ids.set(reference, found);
    return found;
  };

  const resolve = async (value: unknown): Promise<unknown> => {
    if (typeof value === 'string') return /^(products|raw-materials|customers|warehouses|people|departments)\/[\w-]+$/.test(value) ? idOf(value) : value;
    if (Array.isArray(value)) return Promise.all(value.map(resolve));
    if (value instanceof RegExp) return expect.stringMatching(value) as unknown;
    if (value === null || typeof value !== 'object') return value;
    const entries = await Promise.all(Object.entries(value).map(async ([name, inner]) => [name, await resolve(inner)] as const));
    return Object.fromEntries(entries);
  };

  return {
    resolve: async <T>(value: T) => (await resolve(value)) as T,
    async tasks(plural, id) {
      const counts = await Promise.all(people.map(async (person) => {
        const { rows } = await (await server.as(person)).list('tasks', { filter: { tab: 'todo' }, range: [0, 999] });
        return [person, rows.filter((task) => task.plural === plural && task.recordId === id).length] as const;
      }));
      return Object.fromEntries(counts);
    },
    async stock() {
      codes ??= codesOf(await administrator());
      const known = await codes;
      const balances = new Map<string, { onHand: number; reserved: number }>();
      for (const row of (await (await administrator()).list('stock-balances', { range: [0, 999] })).rows) {
        const item = known.get(`${row.item.type === 'product' ? 'products' : 'raw-materials'} ${row.item.id}`);
        const name = [known.get(`warehouses ${row.warehouse.id}`), item, ...(row.lot === null ? [] : [row.lot])].join(' ');
        balances.set(name, { onHand: Number(row.onHand), reserved: Number(row.reserved) });
      }
      return balances;
    },
    async mails({ number }) {
      await settled(server);
      const mails: ApiRecord[] = (await (await administrator()).list('mails', { range: [0, 999] })).rows;
      const about = mails.filter(({ subject, text }) => number !== null && `${subject} ${text}`.includes(number));
      return Object.fromEntries(people.map((person) => [person, about.filter(({ to }) => String(to).includes(`${person}@`)).length]));
    },
  };
}

/** `products 12` -> `OF101`, for everything that stock is called by. */
async function codesOf(client: Client): Promise<Map<string, string>> {
  const lists = await Promise.all(['products', 'raw-materials', 'warehouses'].map(async (plural) => {
    const { rows } = await client.list(plural, { range: [0, 999] });
    return rows.map(({ id, code }) => [`${plural} ${id}`, String(code)] as const);
  }));
  return new Map(lists.flat());
}

/** What changed between two looks at the stock, nothing that stayed. */
export function stockChanges(before: Map<string, { onHand: number; reserved: number }>, after: Map<string, { onHand: number; reserved: number }>): StockChanges {
  const changes: StockChanges = {};
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(name) ?? { onHand: 0, reserved: 0 };
    const is = after.get(name) ?? { onHand: 0, reserved: 0 };
    const onHand = rounded(is.onHand - was.onHand);
    const reserved = rounded(is.reserved - was.reserved);
    if (onHand || reserved) changes[name] = { ...(onHand && { onHand }), ...(reserved && { reserved }) };
  }
  return changes;
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

/** The counts that a row names, spelled out for everybody. */
export function spelledOut(counts: Counts): Counts {
  return Object.fromEntries(everybody().map((person) => [person, counts[person] ?? counts['*'] ?? 0]));
}

async function settled(server: Server): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    const [{ n }] = await server.sql<{ n: number }>('SELECT count(*) AS n FROM "outbox" WHERE "state" = \'waiting\' AND "digest" = 0', []);
    if (Number(n) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Mails are still waiting after ten seconds.');
}
