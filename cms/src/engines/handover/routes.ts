/** `GET` and `POST /api/people/:id/handover`: what somebody holds, and who takes it. For administrators. */
import { database } from '../../foundation/database';
import type { Request, Route } from '../../foundation/http';
import { idIn } from '../../foundation/path-id';
import { forbidden, notFound } from '../../foundation/refusal';
import { isAdministrator, people, type Person } from '../access';
import { typeByPlural } from '../model';
import { carryOut } from './carry-out';
import { holdingsOf } from './holdings';
import { planIn } from './plan';

export const handoverRoutes: Route<Person>[] = [
  { method: 'GET', path: '/api/:plural/:id/handover', handler: async (request) => ({ body: await holdingsOf(database(), request.person, leaverOf(request)) }) },
  {
    method: 'POST', path: '/api/:plural/:id/handover', handler: async (request) => {
      const leaver = leaverOf(request);
      const failed = await carryOut(request.person, leaver, planIn(request.body, leaver), request.language);
      return { body: { failed, left: await holdingsOf(database(), request.person, people().byId(leaver.id) ?? leaver) } };
    },
  },
];

/** @throws 404 for anything but a person, 403 for whoever is no administrator */
function leaverOf({ person, params }: Request<Person>): Person {
  const found = typeByPlural(params.plural)?.store === 'people' ? people().byId(idIn(params.id)) : undefined;
  if (!found) throw notFound();
  if (!isAdministrator(person)) throw forbidden();
  return found;
}
