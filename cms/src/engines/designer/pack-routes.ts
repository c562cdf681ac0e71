/** Packs out and in. */
import type { Route } from '../../foundation/http';
import type { Person } from '../access';

export const packRoutes: Route<Person>[] = [];
