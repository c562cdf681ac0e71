/** A reminder before or after the due moment: whoever still has the task is told. Nothing of the record changes. */
import type { Transaction } from '../../foundation/database';
import { system } from '../access';
import type { Timer } from '../timers';
import { announce } from './announce';
import { tell } from './event';
import { standingOf } from './standing';

export async function remind(tx: Transaction, timer: Timer): Promise<void> {
  const found = await standingOf(tx, timer);
  if (!found) return;
  const { type, record, open: tasks, payload } = found;
  await tell(tx, { kind: payload.offset < 0 ? 'due-soon' : 'overdue', type, record, by: system, to: record.state, tasks, due: tasks[0].due });
  announce(tx, type, record, tasks, []);
}
