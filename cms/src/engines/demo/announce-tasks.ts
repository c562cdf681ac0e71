/** The history was played in silence; now everybody is told of the tasks that it left open, so that inboxes and mailboxes have something to read. */
import type { Transaction } from '../../foundation/database';
import { system } from '../access';
import { typeById } from '../model';
import { read } from '../store';
import { isPending, tasksOfRecord, tell } from '../workflow';

/** Tells of each record with open tasks, longest waiting first. */
export async function announceTasks(tx: Transaction): Promise<void> {
  const open = await tx.all<{ type_id: number; record_id: number }>(
    `SELECT "type_id", "record_id" FROM "tasks" WHERE "kind" = 'todo' AND "status" = 'open' GROUP BY "type_id", "record_id" ORDER BY MIN("since")`);
  for (const { type_id: typeId, record_id: recordId } of open) {
    const type = typeById(typeId);
    const record = type && await read(system, type, recordId, tx);
    if (!record) continue;
    const tasks = (await tasksOfRecord(tx, { typeId, recordId })).filter(isPending);
    await tell(tx, { kind: 'task', type, record, by: system, tasks });
  }
}
