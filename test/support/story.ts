/** What the stories of the seeds are told with: people who act on records as they stand, and looks at what that changed. */
import { expect } from 'vitest';
import type { Server } from './boot';
import type { ApiRecord, Client } from './client';

type Id = { id: number };

export interface Story {
  as(name: string): Promise<Client>;
  /** The record as the administrator sees it. */
  look(plural: string, record: Id): Promise<ApiRecord>;
  find(plural: string, filter: object): Promise<ApiRecord[]>;
  /** The one record there is; fails with more or none. */
  only(plural: string, filter: object): Promise<ApiRecord>;
  /** Acts on the record as it stands now. */
  act(who: string, plural: string, record: Id, action: string, input?: object, expected?: { status: number }): Promise<ApiRecord>;
  /** One action after the other on one record: who, which, with what. */
  acts(plural: string, record: Id, ...steps: [who: string, action: string, input?: object][]): Promise<ApiRecord>;
  /** Every line of the document with these values. */
  lines(plural: string, record: Id, values: (line: ApiRecord) => object, part?: string): Promise<object>;
  /** Writes into the record as it stands now. */
  write(who: string, plural: string, record: Id, values: object, expected?: { status: number }): Promise<ApiRecord>;
  /** Fails unless each of these people finds the record so often in the inbox. */
  holds(plural: string, record: Id, expected: Record<string, number>): Promise<void>;
  photo(who: string): Promise<ApiRecord>;
  userId(name: string): Promise<number>;
}

/** The means for the server that runs when they are used. */
export function storyOf(server: () => Server): Story {
  const as = (name: string) => server().as(name);
  const look: Story['look'] = async (plural, { id }) => (await as('administrator')).get(`/api/${plural}/${id}`);
  const find: Story['find'] = async (plural, filter) => (await (await as('administrator')).list(plural, { filter, range: [0, 99], sort: ['id', 'ASC'] })).rows;
  const act: Story['act'] = async (who, plural, record, action, input = {}, expected = undefined) => (await as(who)).act(plural, await look(plural, record), action, input, expected);
  return {
    as, look, find, act,
    async only(plural, filter) {
      const rows = await find(plural, filter);
      expect(rows, `${plural} ${JSON.stringify(filter)}`).toHaveLength(1);
      return look(plural, rows[0]);
    },
    async acts(plural, record, ...steps) {
      for (const [who, action, input] of steps) await act(who, plural, record, action, input);
      return look(plural, record);
    },
    lines: async (plural, record, values, part = 'lines') => ({ [part]: ((await look(plural, record))[part] as ApiRecord[]).map((line) => ({ id: line.id, ...values(line) })) }),
    write: async (who, plural, record, values, expected) => (await as(who)).put(`/api/${plural}/${record.id}`, { version: (await look(plural, record)).version, ...values }, expected),
    async holds(plural, { id }, expected) {
      const found = await Promise.all(Object.keys(expected).map(async (who) => {
        const { rows } = await (await as(who)).list('tasks', { filter: { tab: 'todo' }, range: [0, 999] });
        return [who, rows.filter((task) => task.plural === plural && task.recordId === id).length];
      }));
      expect(Object.fromEntries(found)).toEqual(expected);
    },
    async photo(who) {
      const form = new FormData();
      form.append('file', new Blob(['签收单']), '签收单.txt');
      return (await as(who)).post('/api/files', form);
    },
    userId: async (name) => (await find('people', { username: name }))[0].id,
  };
}
