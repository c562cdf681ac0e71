/** Gives the rows of a type that stand as they were before its last changes the fingerprint of what they are now: after that nothing of a former shape is needed to prove them. */
import { database } from '../../foundation/database';
import { system } from '../access';
import type { RecordType } from '../model';
import { read } from '../store';
import { rowFingerprint } from './fingerprint';
import { isOfBefore } from './verify-rows';

const batch = 100;

/** A row that nothing proves is left as it is: `verify` goes on to name it. @param former the shapes that the type had, newest first */
export async function reseal(type: RecordType, former: readonly RecordType[]): Promise<void> {
  for (let after = 0; ;) {
    const ids = await database().transaction(async (tx) => {
      const rows = await tx.all<{ id: number; fingerprint: string | null }>(
        `SELECT "id", "fingerprint" FROM "${type.table}" WHERE "id" > ? ORDER BY "id" LIMIT ${batch}${tx.dialect === 'postgres' ? ' FOR UPDATE' : ''}`, [after]);
      for (const { id, fingerprint } of rows) {
        const record = await read(system, type, id, tx);
        const now = record && rowFingerprint(type, record);
        if (!record || !now || now === fingerprint || !(await isOfBefore(tx, type, former, record, fingerprint))) continue;
        await tx.run(`UPDATE "${type.table}" SET "fingerprint" = ? WHERE "id" = ?`, [now, id]);
      }
      return rows.map(({ id }) => Number(id));
    });
    if (ids.length < batch) return;
    after = ids[batch - 1];
  }
}
