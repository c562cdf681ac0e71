/** A task never waits for nobody: when its person is gone, or nobody holds its role any more, it goes to the flow's fallback role. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { onPeople, people, system } from '../access';
import { typeById } from '../model';
import { load, updateSystem } from '../store';
import { announce } from './announce';
import { book, headOf } from './books';
import { systemRole } from './enter';
import { tell } from './event';
import { flowOf } from './flow-of';
import { isGoverned } from './look';
import type { TaskRow } from './task-rows';
import { taskOf } from './task-rows';
import { lockFamily } from './wiring';

const waiting = `"kind" = 'todo' AND "status" IN ('open', 'waiting')`;

type Holder = Pick<TaskRow, 'user_id' | 'role'>;

/** Looks whenever the people change, in every process; whoever comes first does it. */
export function keepTasksHeld(): void {
  let work = Promise.resolve();
  const look = () => {
    work = work.then(rescue).catch((error: unknown) => console.error('Tasks of nobody could not be handed on:', error));
  };
  onPeople(look);
  look();
}

const isGone = ({ user_id: user, role }: Holder): boolean =>
  (user === null ? role !== systemRole && people().withRole(role ?? '').length === 0 : people().byId(user)?.blocked !== false);

async function rescue(): Promise<void> {
  const holders = await database().all<Holder>(`SELECT DISTINCT "user_id", "role" FROM "tasks" WHERE ${waiting}`);
  for (const { user_id: user, role } of holders.filter(isGone)) {
    const records = await database().all<Pick<TaskRow, 'type_id' | 'record_id'>>(
      `SELECT DISTINCT "type_id", "record_id" FROM "tasks" WHERE ${waiting} AND ${user === null ? '"role" = ?' : '"user_id" = ?'} ORDER BY "type_id", "record_id"`, [user ?? role]);
    for (const { type_id: typeId, record_id: recordId } of records) await handOn(typeId, recordId);
  }
}

/** One record, with an entry of its history; its version stays, as whoever else has it open goes on undisturbed. */
function handOn(typeId: number, recordId: number): Promise<void> {
  return database().transaction(async (tx) => {
    const type = typeById(typeId);
    if (!type || !isGoverned(type)) return;
    await lockFamily(tx, type);
    const record = await load(tx, type, recordId);
    if (!record) return;
    const { fallback } = await flowOf(tx, type, record.system.flowVersion);
    const role = people().withRole(fallback).length > 0 ? fallback : 'administrator';
    const rows = await tx.all<TaskRow>(`SELECT * FROM "tasks" WHERE "type_id" = ? AND "record_id" = ? AND ${waiting}`, [typeId, recordId]);
    const gone = rows.filter((row) => isGone(row) && row.role !== role);
    if (gone.length === 0) return;
    await tx.run(`UPDATE "tasks" SET "user_id" = NULL, "role" = ? WHERE "id" IN (${gone.map(() => '?').join(', ')})`, [role, ...gone.map(({ id }) => id)]);
    const { state } = record;
    const changes = gone.map((row) => ({ field: '$fallback', from: row.role ?? people().byId(row.user_id ?? 0)?.name ?? null, to: role }));
    const booking = book(type, record, headOf(record.system), { at: now().toISOString(), by: system, action: 'fallback', from: state, to: state, note: null, round: record.system.round, also: changes });
    const { headSeq, headHash } = booking.seal(record);
    const written = await updateSystem(tx, type, record, { headSeq, headHash });
    await booking.append(tx, recordId);
    const tasks = gone.map((row) => ({ ...taskOf(row), userId: null, role }));
    await tell(tx, { kind: 'task', type, record: written, by: system, from: state, to: state, tasks: tasks.filter(({ status }) => status === 'open') });
    announce(tx, type, written, tasks, []);
  });
}
