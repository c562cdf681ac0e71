/** The one password of everybody in the demo company. */
import { hash } from 'bcryptjs';
import type { Transaction } from '../../foundation/database';

/** Printed at the start; public mode refuses to start while anybody has it. */
export const demoPassword = 'cinnabar-demo';

/** Hashed as Strapi's users are; once for everybody, because it is slow on purpose. */
export const hashDemoPassword = (): Promise<string> => hash(demoPassword, 10);

/** Lets a person sign in. */
export async function setPassword(tx: Transaction, personId: number, passwordHash: string): Promise<void> {
  await tx.run('UPDATE "up_users" SET "password" = ?, "provider" = \'local\', "confirmed" = ? WHERE "id" = ?', [passwordHash, true, personId]);
}
