/** The table of roles, filled from the model: references to roles join it, link tables point to it. */
import { database } from '../../foundation/database';
import type { Model } from '../model';

/** Brings the table to the model's roles. A role that left the packs keeps its row: what refers to it must still have a name. */
export async function fillRoles(model: Model): Promise<void> {
  await database().transaction(async (tx) => {
    for (const { id, name } of model.roles) {
      await tx.run('INSERT INTO "roles" ("id", "name") VALUES (?, ?) ON CONFLICT ("id") DO UPDATE SET "name" = excluded."name"', [id, name]);
    }
  });
}
