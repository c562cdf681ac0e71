/**
 * Taking part gives sight: whoever owns a record, or holds or held a task of it (in person, or through a role now held), may read it
 * and finds it in lists. Row rules say so with the field `$participant`; here is what that field is in SQL.
 */
import type { RuleGroup, ScopeField } from '../conditions';
import { participantField, type RecordType } from '../model';
import type { Person } from './person';

/** The row rule: the person takes or took part. */
export const participates: RuleGroup = { combinator: 'and', rules: [{ field: participantField, operator: '=', value: true }] };

/** Whether taking part is possible: only documents with a flow have tasks and are seen by those who had one. */
export function hasParticipants(type: RecordType): boolean {
  return type.flow !== undefined && type.store === 'own';
}

/**
 * `$participant` for a scope: one search per index of the tasks, never all tasks of the type (`+` keeps that column out of the choice of index).
 * @param alias of the record's table
 * @param absent people for whom the person stands in: their tasks count as well
 */
export function participantScope(type: RecordType, person: Person, alias: string, absent: readonly Person[] = []): ScopeField {
  const tasks = (whose: string) => `SELECT "record_id" FROM "tasks" WHERE ${whose} AND +"type_id" = ?`;
  const held = [tasks('"user_id" = ?'), tasks('"done_by" = ?'), ...absent.map(() => tasks('"user_id" = ?'))];
  const bound: (string | number)[] = [person.id, person.id, type.id, person.id, type.id, ...absent.flatMap(({ id }) => [id, type.id])];
  const roles = [...new Set([person, ...absent].flatMap((one) => one.roles))];
  if (roles.length > 0) {
    held.push(tasks(`"role" IN (${roles.map(() => '?').join(', ')})`));
    bound.push(...roles, type.id);
  }
  return {
    kind: { of: 'boolean' },
    predicate: true,
    sql: `(${alias}."owner_id" = ? OR ${alias}."id" IN (${held.join(' UNION ALL ')}))`,
    bound,
  };
}
