/** The trash: what was retired, how much of it there is, and deleting it for good. */
import { database } from '../../foundation/database';
import type { Route } from '../../foundation/http';
import { phrase } from '../../foundation/language';
import { malformed, notFound, ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import { sentences } from './sentences';
import { purge, readTrash } from './trash';

export const trashRoutes: Route<Person>[] = [
  { method: 'GET', path: '/api/design/trash', handler: async () => ({ body: (await readTrash(database())).map(({ places: _places, ...entry }) => entry) }) },
  {
    method: 'POST', path: '/api/design/trash/:entry/purge', handler: async ({ person, params, body }) => {
      const entry = (await readTrash(database())).find(({ id }) => id === params.entry);
      if (!entry) throw notFound();
      const name: unknown = typeof body === 'object' && body !== null && 'name' in body ? body.name : undefined;
      if (typeof name !== 'string') throw malformed(sentences.bodyShape);
      if (name !== entry.name) throw ruled(phrase(sentences.purgeName, { name: entry.name }));
      await purge(entry, person);
      return { body: {} };
    },
  },
];
