/** Makes one draft: for one person or record, of one day, once, whoever else tries. */
import { now } from '../../foundation/clock';
import { failpoint } from '../../foundation/failpoint';
import type { Transaction } from '../../foundation/database';
import { system } from '../access';
import type { RecordType, ScheduleFile } from '../model';
import { load, type LoadedRecord } from '../store';
import { schedule as setTimers, type Timer } from '../timers';
import { lockFamily, makeRecord, peopleMeant, settle, tell } from '../workflow';
import { companyNow } from './company';
import { fillIn } from './fill-in';
import { scheduleCalled } from './known';
import { isOutstanding } from './outstanding';
import type { DraftOrder } from './occur';
import { lateAt, occurrenceOn } from './when';

/** The handler of a draft's timer. A schedule that is gone or off by now drafts nothing. */
export async function makeDraft(tx: Transaction, { payload }: Timer): Promise<void> {
  const { key, day, subject } = payload as DraftOrder;
  const known = scheduleCalled(key);
  if (!known) return;
  const { type, schedule } = known;
  await lockFamily(tx, type);
  const { changes: mine } = await tx.run(
    `INSERT INTO "schedule_runs" ("schedule", "day", "subject", "subject_label", "type_id", "outcome", "at") VALUES (?, ?, ?, '', ?, 'none', ?)
     ON CONFLICT ("schedule", "day", "subject") DO UPDATE SET "outcome" = 'none', "error" = NULL, "at" = excluded."at" WHERE "schedule_runs"."outcome" = 'failed'`,
    [key, day, subject, type.id, now().toISOString()]);
  if (mine === 0) return;
  const { outcome, changes, owner, there, label } = await fillIn(tx, type, schedule, subject, day);
  const made = outcome === 'made' ? await makeRecord(tx, type, changes, owner, schedule.act) : undefined;
  failpoint('schedule-drafted');
  await settle(tx);
  const id = made?.id ?? there;
  const due = schedule.late && id !== undefined ? dueOf(schedule, day) : null;
  const record = id === undefined ? null : await load(tx, type, id);
  const handed = due !== null && record !== null && !isOutstanding(type, schedule, record.state) ? now().toISOString() : null;
  await tx.run('UPDATE "schedule_runs" SET "outcome" = ?, "subject_label" = ?, "record_id" = ?, "person_id" = ?, "due" = ?, "handed_at" = ? WHERE "schedule" = ? AND "day" = ? AND "subject" = ?',
    [outcome, label, id ?? null, owner?.id ?? record?.owner?.id ?? null, due, handed, key, day, subject]);
  if (due !== null && handed === null) await setTimers(tx, [{ kind: 'late', key: `late:${key}:${day}:${subject}`, typeId: type.id, recordId: id ?? 0, at: due, payload: { key, day, subject } }]);
  if (made && record) await tellOf(tx, type, schedule, record);
}

/** Until when it should have been handed in. */
function dueOf({ when, late = {} }: ScheduleFile, nominal: string): string {
  const company = companyNow();
  return lateAt(occurrenceOn(when, nominal, company)?.day ?? nominal, late, company).toISOString();
}

async function tellOf(tx: Transaction, type: RecordType, { tell: entries = ['owner'] }: ScheduleFile, record: LoadedRecord): Promise<void> {
  // What went on by itself told whoever has it now already.
  if (type.flow && record.state !== type.flow.states[0].name) return;
  const users = await peopleMeant(tx, type, record, entries);
  if (users.length > 0) await tell(tx, { kind: 'drafted', type, record, by: system, to: record.state, users });
}

/** A draft that could not be made after all tries: said where administrators look. */
export async function draftFailed(tx: Transaction, { payload, typeId }: Timer, reason: string): Promise<void> {
  const { key, day, subject } = payload as DraftOrder;
  await tx.run(
    `INSERT INTO "schedule_runs" ("schedule", "day", "subject", "subject_label", "type_id", "outcome", "error", "at") VALUES (?, ?, ?, '', ?, 'failed', ?, ?) ON CONFLICT ("schedule", "day", "subject") DO NOTHING`,
    [key, day, subject, typeId, reason, now().toISOString()]);
}

