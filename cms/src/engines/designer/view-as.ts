/** What somebody else sees: the reading routes of records, answered as that person gets them. For administrators, and each look is written down. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import type { Route } from '../../foundation/http';
import { phrase } from '../../foundation/language';
import { forbidden, notFound } from '../../foundation/refusal';
import { isAdministrator, people, type Person } from '../access';
import { sentences } from './sentences';

/** Looking at one person is one entry of the log for so long. */
const oneLook = 60 * 60_000;

/** The GET routes among these, at `/api/design/as/:viewer/…`. They change nothing: what is refused to the person is refused here. */
export function viewAsRoutes(routes: readonly Route<Person>[]): Route<Person>[] {
  return routes.filter(({ method }) => method === 'GET').map(({ path, handler }) => ({
    method: 'GET',
    path: path.replace('/api/', '/api/design/as/:viewer/'),
    handler: async (request) => {
      if (!isAdministrator(request.person)) throw forbidden();
      const viewer = people().byId(Number(request.params.viewer));
      if (!viewer) throw notFound();
      await note(request.person, viewer);
      return handler({ ...request, person: viewer });
    },
  }));
}

async function note(administrator: Person, viewer: Person): Promise<void> {
  const changes = JSON.stringify([{ path: `people#${viewer.id}`, message: phrase(sentences.viewedAs, { person: viewer.name }) }]);
  const moment = now();
  await database().transaction(async (tx) => {
    const since = new Date(moment.getTime() - oneLook).toISOString();
    const before = await tx.get(`SELECT 1 AS "one" FROM "design_log" WHERE "by_id" = ? AND "kind" = 'view' AND "changes" = ? AND "at" > ?`, [administrator.id, changes, since]);
    if (before) return;
    await tx.run(`INSERT INTO "design_log" ("at", "by_id", "kind", "version", "note", "changes") VALUES (?, ?, 'view', NULL, '', ?)`, [moment.toISOString(), administrator.id, changes]);
  });
}
