/** Fires one claimed timer: what it does and that it has happened are one transaction. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { failpoint } from '../../foundation/failpoint';
import { handlingOf } from './handlers';
import { timerOf, type TimerRow } from './timer';

const held = `WHERE "id" = ? AND "owner" = ? AND "state" = 'waiting'`;

/** Pauses between tries, in seconds; after the last one the timer is dead. */
const pauses = [1, 5, 30, 120, 600, 3600];

/** Nothing happens where the claim was lost, to another process or to somebody who removed the timer. */
export async function fire(row: TimerRow): Promise<void> {
  try {
    await database().transaction(async (tx) => {
      // First of all: the row stays locked until the commit, and only one claim gets past it.
      const { changes } = await tx.run(`UPDATE "timers" SET "state" = 'fired', "fired_at" = ?, "error" = NULL, "owner" = NULL, "lease_until" = NULL ${held}`, [now().toISOString(), row.id, row.owner]);
      if (changes === 0) return;
      await handlingOf(row.kind).handler(tx, timerOf(row));
      failpoint('timer-handled');
    });
    failpoint('timer-fired');
  } catch (error) {
    await again(row, error);
  }
}

async function again(row: TimerRow, error: unknown): Promise<void> {
  const pause: number | undefined = pauses[row.attempts - 1];
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  console.error(`The timer ${row.key} could not be handled${pause === undefined ? ' and is given up' : ''}:`, error);
  await database().transaction(async (tx) => {
    const { changes } = await tx.run(`UPDATE "timers" SET "state" = ?, "owner" = NULL, "lease_until" = ?, "error" = ? ${held}`,
      [pause === undefined ? 'dead' : 'waiting', new Date(now().getTime() + (pause ?? 0) * 1000).toISOString(), reason, row.id, row.owner]);
    if (changes === 1 && pause === undefined) await handlingOf(row.kind).givenUp?.(tx, timerOf(row), reason);
  });
}
