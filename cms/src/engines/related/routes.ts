/** The route of the document graph. */
import type { Route } from '../../foundation/http';
import { idIn } from '../../foundation/path-id';
import { notFound } from '../../foundation/refusal';
import { can, type Person } from '../access';
import { typeByPlural } from '../model';
import { related } from './related';

export const relatedRoutes: Route<Person>[] = [{
  method: 'GET', path: '/api/:plural/:id/related', handler: async ({ person, params }) => {
    const type = typeByPlural(params.plural);
    const id = idIn(params.id);
    if (!type || type.store !== 'own' || id === 0 || can(person, type, 'read') === false) throw notFound();
    return { body: await related(person, type, id) };
  },
}];
