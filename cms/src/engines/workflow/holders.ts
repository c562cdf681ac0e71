/** Everybody who may do a task now: whom to tell of it. */
import { today } from '../../foundation/clock';
import type { Sql } from '../../foundation/database';
import type { Person } from '../access';
import { people, standInOn } from '../access';
import type { RecordType } from '../model';
import type { StoredRecord } from '../store';
import { allowed } from './allowed';
import type { Task } from './task';

/** The person named, or the holders of the role who may see the record; and whoever stands in for an absent one of them. */
export async function holdersOf(sql: Sql, type: RecordType, record: StoredRecord, task: Pick<Task, 'userId' | 'role'>): Promise<Person[]> {
  const named = task.userId !== null ? [people().byId(task.userId)] : people().withRole(task.role ?? '');
  const day = today();
  const found = new Map<number, Person>();
  for (const person of named) {
    const standIn = person ? standInOn(person, day) : null;
    for (const one of [person, standIn === null ? undefined : people().byId(standIn)]) {
      if (one && !one.blocked && await allowed(sql, one, type, 'read', record)) found.set(one.id, one);
    }
  }
  return [...found.values()];
}
