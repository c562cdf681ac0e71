/** Whether a person may do something with one record: access's answer, asked of a record at hand. */
import { timeZone, today } from '../../foundation/clock';
import type { Sql } from '../../foundation/database';
import type { Person, Verb } from '../access';
import { can } from '../access';
import { evaluate, fieldsOfRule } from '../conditions';
import type { RecordType } from '../model';
import { kindsOf } from '../model';
import type { StoredRecord } from '../store';
import { rowRule } from '../store';

/** Decided in memory where the condition looks at the record alone, else by the database. */
export async function allowed(sql: Sql, person: Person, type: RecordType, verb: Verb, record: StoredRecord): Promise<boolean> {
  const answer = can(person, type, verb);
  if (typeof answer === 'boolean') return answer;
  if (evaluate(answer, record, { me: person, today: today(), timeZone, kindOf: kindsOf(type) })) return true;
  if (fieldsOfRule(answer).every((field) => !field.includes('.') && !field.startsWith('$'))) return false;
  const rule = rowRule(person, type, verb, 't', sql.dialect);
  return rule !== undefined && await sql.get(`SELECT 1 AS "yes" FROM "${type.table}" AS "t" WHERE "t"."id" = ? AND ${rule.sql}`, [record.id, ...rule.bound]) !== undefined;
}
