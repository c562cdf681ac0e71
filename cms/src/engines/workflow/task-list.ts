/** A person's inbox: what is to be done, what they did, what they started, what they were sent a copy of. */
import { now } from '../../foundation/clock';
import type { Bound } from '../../foundation/database';
import { database } from '../../foundation/database';
import type { Labels } from '../../foundation/language';
import type { Person } from '../access';
import { absentFor, can, people, system } from '../access';
import { model, typeById } from '../model';
import type { RecordType } from '../model';
import type { StoredRecord } from '../store';
import { list } from '../store';
import type { Pair } from './summary';
import { summaryOf, titleOf } from './summary';
import type { TaskQuery } from './task-query';
import type { TaskRow } from './task-rows';

export interface ShownTask {
  id: number; type: string; plural: string; recordId: number; number: string | null; title: string; summary: Pair[]; state: string; step: Labels | string;
  from: { id: number; label: string } | null; since: string; due: string | null; overdue: boolean; read: boolean;
}

/** One page of a tab, and how many there are in all. */
export async function tasksFor(person: Person, query: TaskQuery): Promise<{ tasks: ShownTask[]; total: number }> {
  const { sql: theirs, bound } = whose(person, query);
  // Tasks of a type that is retired or whose pack is off wait until it is back.
  const sql = `${theirs} AND "type_id" IN (${model().types.map(({ id }) => id).join(', ')})`;
  const order = query.tab === 'done' && query.sort === 'since' ? 'done_at' : query.sort;
  const [rows, count] = await Promise.all([
    database().all<TaskRow>(
      `SELECT * FROM "tasks" WHERE ${sql} ORDER BY "${order}" IS NULL, "${order}" ${query.direction}, "id" ${query.direction} LIMIT ? OFFSET ?`,
      [...bound, query.to - query.from + 1, query.from]),
    database().get<{ n: number }>(`SELECT COUNT(*) AS "n" FROM "tasks" WHERE ${sql}`, bound),
  ]);
  const records = await recordsOf(rows);
  return { tasks: rows.flatMap((row) => shown(person, row, records)), total: Number(count?.n ?? 0) };
}

/** The condition of a tab. A record stands once among what was done. */
function whose(person: Person, { tab, read }: TaskQuery): { sql: string; bound: Bound[] } {
  const seen = read === undefined ? '' : ` AND "seen_at" IS ${read ? 'NOT ' : ''}NULL`;
  switch (tab) {
    case 'todo': {
      const holders = [person, ...absentFor(person)];
      const roles = [...new Set(holders.flatMap((one) => one.roles))];
      const byRole = roles.length > 0 ? ` OR "role" IN (${roles.map(() => '?').join(', ')})` : '';
      return {
        sql: `"kind" = 'todo' AND "status" = 'open' AND ("user_id" IN (${holders.map(() => '?').join(', ')})${byRole})${seen}`,
        bound: [...holders.map(({ id }) => id), ...roles],
      };
    }
    case 'done': return {
      sql: `"id" IN (SELECT MAX("id") FROM "tasks" WHERE "kind" = 'todo' AND "status" = 'done' AND "done_by" = ? GROUP BY "type_id", "record_id")${seen}`,
      bound: [person.id],
    };
    default: return { sql: `"kind" = ? AND "user_id" = ?${seen}`, bound: [tab, person.id] };
  }
}

async function recordsOf(rows: readonly TaskRow[]): Promise<Map<string, StoredRecord>> {
  const found = new Map<string, StoredRecord>();
  for (const typeId of new Set(rows.map((row) => row.type_id))) {
    const type = typeById(typeId);
    if (!type) continue;
    const ids = [...new Set(rows.filter((row) => row.type_id === typeId).map((row) => row.record_id))];
    const page = await list(system, type, { filter: { id: ids }, range: [0, ids.length - 1] });
    for (const record of page.rows) found.set(`${typeId}/${record.id}`, record);
  }
  return found;
}

function shown(person: Person, row: TaskRow, records: ReadonlyMap<string, StoredRecord>): ShownTask[] {
  const type: RecordType | undefined = typeById(row.type_id);
  const record = records.get(`${row.type_id}/${row.record_id}`);
  if (!type || !record) return [];
  const readable = can(person, type, 'read') !== false;
  const state = row.kind === 'todo' && row.status === 'open' ? row.state : record.state ?? row.state;
  const giver = row.given_by === null ? undefined : people().byId(row.given_by);
  return [{
    id: row.id, type: type.name, plural: type.plural, recordId: row.record_id, number: record.number,
    title: titleOf(person, type, readable ? record : undefined), summary: readable ? summaryOf(person, type, record) : [],
    state, step: type.flow?.states.find(({ name }) => name === state)?.label ?? state,
    from: giver ? { id: giver.id, label: giver.name } : null, since: row.since, due: row.due,
    overdue: row.status === 'open' && row.due !== null && row.due < now().toISOString(), read: row.seen_at !== null,
  }];
}
