/** Lateness: noticed when the day is over, told, kept on a list until the record is handed in, and counted afterwards. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { system } from '../access';
import { read } from '../store';
import type { Timer } from '../timers';
import { peopleMeant, tell, type FlowEvent } from '../workflow';
import { keyOf, scheduleCalled } from './known';
import type { DraftOrder } from './occur';
import { isOutstanding } from './outstanding';

/** The handler of a late timer. */
export async function becomeLate(tx: Transaction, { payload }: Timer): Promise<void> {
  const { key, day, subject } = payload as DraftOrder;
  const known = scheduleCalled(key);
  const run = await tx.get<{ record_id: number | null; handed_at: string | null; due: string }>(
    'SELECT "record_id", "handed_at", "due" FROM "schedule_runs" WHERE "schedule" = ? AND "day" = ? AND "subject" = ?', [key, day, subject]);
  if (!known || !run || run.handed_at !== null) return;
  const { type, schedule } = known;
  const record = run.record_id === null ? null : await read(system, type, run.record_id, tx);
  if (record && !isOutstanding(type, schedule, record.state)) return;
  await tx.run('UPDATE "schedule_runs" SET "late_at" = ? WHERE "schedule" = ? AND "day" = ? AND "subject" = ?', [now().toISOString(), key, day, subject]);
  if (!record) return;
  const users = await peopleMeant(tx, type, record, ['owner', ...(schedule.late?.tell ?? [])]);
  if (users.length > 0) await tell(tx, { kind: 'late', type, record, by: system, to: record.state, due: run.due, users });
}

/** A record that somebody waits for has moved on: handed in, in time or late. Types without such schedules cost nothing. */
export async function handedIn(tx: Transaction, { kind, type, record, to }: FlowEvent): Promise<void> {
  if (kind !== 'entered' && kind !== 'completed') return;
  const waits = type.schedules.filter(({ late }) => late);
  const over = waits.filter((schedule) => !isOutstanding(type, schedule, to ?? record.state)).map((schedule) => keyOf(type, schedule));
  if (over.length === 0) return;
  await tx.run(`UPDATE "schedule_runs" SET "handed_at" = ? WHERE "type_id" = ? AND "record_id" = ? AND "handed_at" IS NULL AND "schedule" IN (${over.map(() => '?').join(', ')})`,
    [now().toISOString(), type.id, record.id, ...over]);
}

