/**
 * Taking part gives sight: whoever owns a record, or holds or held a task of it (in person, or through a role now held), may read it
 * and finds it in lists. Row rules say so with the field `$participant`; here is what that field is in SQL.
 */
import type { ScopeField } from '../conditions';
import { participantField, type RecordType } from '../model';
import type { RuleGroup } from '../conditions';
import type { Person } from './person';

/** The row rule: the person takes or took part. */
export const participates: RuleGroup = { combinator: 'and', rules: [{ field: participantField, operator: '=', value: true }] };

/** Whether taking part is possible: only documents with a flow have tasks and are seen by those who had one. */
export function hasParticipants(type: RecordType): boolean {
  return type.flow !== undefined && type.store === 'own';
}

/** `$participant` for a scope. @param alias of the record's table. */
export function participantScope(type: RecordType, person: Person, alias: string): ScopeField {
  const roles = person.roles.map(() => '?').join(', ');
  const held = `"user_id" = ? OR "done_by" = ?${roles && ` OR "role" IN (${roles})`}`;
  return {
    kind: { of: 'boolean' },
    predicate: true,
    sql: `(${alias}."owner_id" = ? OR ${alias}."id" IN (SELECT "record_id" FROM "tasks" WHERE "type_id" = ? AND (${held})))`,
    bound: [person.id, type.id, person.id, person.id, ...person.roles],
  };
}
