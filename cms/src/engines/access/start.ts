/** Brings access to life in a loaded Strapi: sessions, roles, the people in memory and what keeps them fresh. */
import type { Core } from '@strapi/strapi';
import { database } from '../../foundation/database';
import { mark } from '../../foundation/marks';
import { onModel } from '../model';
import { keepPeople } from './people';
import { fillRoles } from './roles';
import { provideStrapi } from './session-manager';

const users = 'plugin::users-permissions.user';

/** Called once by the assembly, after the tables were made and filled, and after the marks are watched: what changes from then on is noticed. */
export async function startAccess(strapi: Core.Strapi): Promise<void> {
  provideStrapi(strapi);
  onModel((next) => { fillRoles(next).catch((error: unknown) => console.error('The roles could not be filled:', error)); });
  watchUsers(strapi);
  await keepPeople();
}

/** Whoever writes a user through Strapi (its panel, a script, our own store, which runs its hooks), the people are loaded again. */
function watchUsers(strapi: Core.Strapi): void {
  const changed = () => database().transaction((tx) => mark(tx, 'people'));
  strapi.db.lifecycles.subscribe({
    models: [users],
    afterCreate: changed, afterCreateMany: changed,
    afterUpdate: changed, afterUpdateMany: changed,
    afterDelete: changed, afterDeleteMany: changed,
  });
}
