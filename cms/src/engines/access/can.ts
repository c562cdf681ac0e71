/** The one question about rights: may this person do this with records of this type? No, yes, or those that meet a condition. */
import type { RuleGroup } from '../conditions';
import type { Grant, RecordType } from '../model';
import { grantsOf, rightsKey } from './grants';
import { hasParticipants, participates } from './participants';
import { isAdministrator, type Person } from './person';

export type Verb = Grant['may'][number];
export type Answer = boolean | RuleGroup;

const answers = new WeakMap<RecordType, Map<string, Answer>>();

/**
 * False, true, or the condition that a row has to meet; the same object each time for the same roles, so that compiled SQL can be kept with it.
 * `create` is never conditional. `read` holds for whoever takes part in a document even without any grant on its type; `list` then does not
 * (there is no list in the menu, but a task leads to the record). Administrators read and list everything.
 */
export function can(person: Person, type: RecordType, verb: Verb): Answer {
  if (person.blocked) return false;
  const key = `${verb} ${rightsKey(person)}`;
  let known = answers.get(type);
  if (!known) answers.set(type, known = new Map<string, Answer>());
  let answer = known.get(key);
  if (answer === undefined) known.set(key, answer = judge(person, type, verb));
  return answer;
}

function judge(person: Person, type: RecordType, verb: Verb): Answer {
  const changes = verb === 'create' || verb === 'edit' || verb === 'delete';
  if (type.ledger && changes) return false;
  if (person.roles.includes('system')) return true;
  if (isAdministrator(person) && (verb === 'list' || verb === 'read')) return true;
  const grants = grantsOf(person, type);
  const granted = grants.filter((grant) => grant.may.includes(verb));
  if (verb === 'create') return granted.length > 0;
  const rows = granted.map((grant) => rowsOf(grant, changes));
  if (rows.includes(true)) return true;
  const rules = distinct(rows.filter((rule) => rule !== true));
  const takesPart = hasParticipants(type) && (person.outside ? grants.some((grant) => grant.may.includes('read')) : person.roles.length > 0);
  if (takesPart && (verb === 'read' || (!changes && rules.length > 0))) rules.push(participates);
  return union(rules);
}

function rowsOf(grant: Grant, changes: boolean): true | RuleGroup {
  const rules = [grant.rows, changes ? grant.editRows : undefined].filter((rule) => rule !== undefined);
  if (rules.length === 0) return true;
  return rules.length === 1 ? rules[0] : { combinator: 'and', rules };
}

function union(rules: RuleGroup[]): false | RuleGroup {
  if (rules.length === 0) return false;
  return rules.length === 1 ? rules[0] : { combinator: 'or', rules };
}

function distinct(rules: RuleGroup[]): RuleGroup[] {
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}
