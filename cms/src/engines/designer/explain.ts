/** Why somebody sees a record, or does not: the grants of their roles, each with its rows held against the record. */
import { database } from '../../foundation/database';
import { phrase, type Labels, type Language } from '../../foundation/language';
import { notFound } from '../../foundation/refusal';
import { can, fieldRights, isAdministrator, maySee, people, system, type Person } from '../access';
import type { RuleGroup } from '../conditions';
import { model, typeByPlural, type RecordType } from '../model';
import { read, ruleSql } from '../store';
import { reasons } from './reasons';

const verbs = ['list', 'read', 'create', 'edit', 'delete', 'export'] as const;

/** `?user=&plural=&id=`; without an id the answer is about the type. */
export async function explain(query: URLSearchParams, language: Language): Promise<object> {
  const person = people().byId(Number(query.get('user')));
  const type = typeByPlural(query.get('plural') ?? '');
  if (!person || !type) throw notFound();
  const asked = query.get('id');
  const id = asked === null || asked === '' ? undefined : Number(asked);
  if (id !== undefined && !(await read(system, type, id))) throw notFound();
  const visible = id === undefined ? undefined : await maySee(person, type, id);
  const grants = await grantsOf(person, type, id);
  const reading = grants.filter(({ may }) => may.includes('read'));
  const meeting = reading.filter(({ holds }) => holds !== false);
  const administrator = isAdministrator(person);
  const takesPart = id === undefined ? null : visible === true && !administrator && meeting.length === 0;
  const why = person.blocked ? reasons.blocked : administrator ? reasons.administrator : takesPart ? reasons.takesPart
    : meeting.length > 0 ? reasons.granted : reading.length > 0 ? reasons.otherRows : reasons.nothing;
  const told = (meeting.length > 0 ? meeting : reading).map(({ role }) => labelOf(role)[language]).join(language === 'en' ? ', ' : '、');
  return {
    person: { id: person.id, label: person.name }, type: type.name, administrator, takesPart, grants,
    verbs: Object.fromEntries(verbs.map((verb) => [verb, can(person, type, verb) !== false])),
    ...(id !== undefined && { record: { id, visible } }),
    ...fieldsOf(person, type),
    reason: phrase(why, { person: person.name, roles: told, type: type.label })[language],
  };
}

/** Fields that the person never sees, and those seen but not written; who may not read sees none. */
function fieldsOf(person: Person, type: RecordType): { hidden: string[]; readOnly: string[] } {
  const rights = fieldRights(person, type);
  const names = [...type.fields.map(({ name }) => name), ...type.parts.flatMap(({ field, fields }) => fields.map(({ name }) => `${field.name}.${name}`))];
  const reads = can(person, type, 'read') !== false;
  const writes = can(person, type, 'edit') !== false || can(person, type, 'create') !== false;
  const seen = names.filter((name) => reads && rights.read.has(name));
  return { hidden: names.filter((name) => !seen.includes(name)), readOnly: seen.filter((name) => !writes || !rights.write.has(name)) };
}

async function grantsOf(person: Person, type: RecordType, id: number | undefined) {
  const held = person.outside || person.roles.length === 0 ? person.roles : ['*', ...person.roles];
  const grants = held.filter((role) => Object.hasOwn(type.access.roles, role)).map(async (role) => {
    const { may, rows, editRows, hide, readOnly } = type.access.roles[role];
    return {
      path: `${type.pack}/${type.key}/access.json#roles.${role}`, role, may, hide, readOnly,
      rows: rows ?? null, holds: await meets(person, type, id, rows),
      editRows: editRows ?? null, editHolds: await meets(person, type, id, editRows),
    };
  });
  return Promise.all(grants);
}

/** Whether the record meets the condition, by the same SQL that lists records; null without a record. */
async function meets(person: Person, type: RecordType, id: number | undefined, rule: RuleGroup | undefined): Promise<boolean | null> {
  if (id === undefined) return null;
  if (!rule) return true;
  const { sql, bound } = ruleSql(rule, type, person);
  return (await database().get(`SELECT 1 AS "one" FROM "${type.table}" AS "t" WHERE "t"."id" = ? AND (${sql})`, [id, ...bound])) !== undefined;
}

function labelOf(role: string): Labels {
  const given = model().roles.find(({ name }) => name === role)?.label;
  return given ?? reasons.everybody;
}
