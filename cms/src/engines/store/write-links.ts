/** Writes the targets of a many-valued reference. */
import type { Transaction } from '../../foundation/database';
import { typeByName } from '../model';
import type { Column } from './columns';
import type { Reference } from './record';
import { quoted } from './sql';

/** @param fresh the record is new, so that nothing has to be cleared away */
export async function writeLinks(tx: Transaction, column: Column, owner: number, targets: readonly Reference[], fresh: boolean): Promise<void> {
  const table = quoted(column.link as string);
  if (!fresh) await tx.run(`DELETE FROM ${table} WHERE "owner_id" = ?`, [owner]);
  if (targets.length === 0) return;
  const bound = targets.flatMap((target, index) => [owner, index + 1, target.id, column.target.length > 1 ? typeByName(target.type ?? '')?.id ?? null : null]);
  await tx.run(`INSERT INTO ${table} ("owner_id", "position", "target_id", "target_type") VALUES ${targets.map(() => '(?, ?, ?, ?)').join(', ')}`, bound);
}
