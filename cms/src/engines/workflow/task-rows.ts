/** Tasks as rows: read for a record, opened, changed, closed. */
import type { Bound, Sql, Transaction } from '../../foundation/database';
import type { NewTask, Task, TaskChange } from './task';

/** A row of the table. */
export interface TaskRow {
  id: number; type_id: number; record_id: number; kind: 'todo' | 'cc' | 'mine'; state: string; round: number; visit: number; entry: string;
  part: Task['part']; lane: string | null; step: string | null; parent_id: number | null; user_id: number | null; role: string | null; status: Task['status']; chosen: string | null; resume: string | null;
  given_by: number | null; since: string; due: string | null; done_at: string | null; done_by: number | null; urged_at: string | null; seen_at: string | null;
}

/** Which record's tasks. */
export interface TaskPlace { typeId: number; recordId: number }

/** Every task the record ever had, cc and 'mine' not among them. */
export async function tasksOfRecord(sql: Sql, { typeId, recordId }: TaskPlace): Promise<Task[]> {
  const rows = await sql.all<TaskRow>(`SELECT * FROM "tasks" WHERE "type_id" = ? AND "record_id" = ? AND "kind" = 'todo' ORDER BY "id"`, [typeId, recordId]);
  return rows.map(taskOf);
}

/** What waits for one person by name, with the record it is about. */
export async function tasksOfPerson(sql: Sql, userId: number): Promise<{ task: Task; place: TaskPlace }[]> {
  const rows = await sql.all<TaskRow>(`SELECT * FROM "tasks" WHERE "user_id" = ? AND "kind" = 'todo' AND "status" IN ('open', 'waiting') ORDER BY "id"`, [userId]);
  return rows.map((row) => ({ task: taskOf(row), place: { typeId: row.type_id, recordId: row.record_id } }));
}

export const taskOf = (row: TaskRow): Task => ({
  id: row.id, state: row.state, round: row.round, visit: row.visit, entry: row.entry, part: row.part, lane: row.lane, step: row.step, parent: row.parent_id,
  userId: row.user_id, role: row.role, status: row.status, chosen: row.chosen, resume: row.resume,
  givenBy: row.given_by, doneBy: row.done_by, since: row.since, due: row.due, urgedAt: row.urged_at,
});

/** What all tasks opened by one step share. */
export interface Opening { kind: 'todo' | 'cc' | 'mine'; round: number; visit: number; givenBy: number; since: string; due: string | null }
export type TaskToOpen = NewTask & Opening;

/** Opens tasks in one statement. @returns them with their ids, those of kind todo. */
export async function openTasks(tx: Transaction, { typeId, recordId }: TaskPlace, tasks: readonly TaskToOpen[]): Promise<Task[]> {
  if (tasks.length === 0) return [];
  const rows = await tx.all<TaskRow>(
    `INSERT INTO "tasks" ("type_id", "record_id", "kind", "state", "round", "visit", "entry", "part", "parent_id", "user_id", "role", "status",
       "resume", "given_by", "since", "due", "lane", "step") VALUES ${tasks.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')} RETURNING *`,
    tasks.flatMap((task): Bound[] => [
      typeId, recordId, task.kind, task.state, task.round, task.visit, task.entry, task.part, task.parent, task.userId, task.role, task.status,
      task.resume, task.givenBy, task.since, task.due, task.lane, task.step,
    ]));
  return rows.filter(({ kind }) => kind === 'todo').map(taskOf);
}

const columns = { status: 'status', userId: 'user_id', role: 'role', chosen: 'chosen', urgedAt: 'urged_at', givenBy: 'given_by', doneBy: 'done_by' } as const;

/** Changes tasks by id. */
export async function changeTasks(tx: Transaction, changes: readonly TaskChange[], at: string): Promise<void> {
  for (const { id, ...change } of changes) {
    const set = (Object.keys(columns) as (keyof typeof columns)[]).filter((key) => key in change);
    const ended = change.status === 'done' || change.status === 'closed' ? ', "done_at" = ?' : '';
    await tx.run(`UPDATE "tasks" SET ${set.map((key) => `"${columns[key]}" = ?`).join(', ')}${ended} WHERE "id" = ?`,
      [...set.map((key) => change[key] ?? null), ...(ended ? [at] : []), id]);
  }
}

/** Gives tasks another moment until which they should be done. */
export async function moveDue(tx: Transaction, ids: readonly number[], due: string): Promise<void> {
  await tx.run(`UPDATE "tasks" SET "due" = ? WHERE "id" IN (${ids.map(() => '?').join(', ')})`, [due, ...ids]);
}

/** Closes tasks that nobody has to do any more. */
export async function closeTasks(tx: Transaction, ids: readonly number[], at: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.run(`UPDATE "tasks" SET "status" = 'closed', "done_at" = ? WHERE "id" IN (${ids.map(() => '?').join(', ')})`, [at, ...ids]);
}
