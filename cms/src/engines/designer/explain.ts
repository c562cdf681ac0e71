/** Why somebody sees a record, or does not: the grants of their roles, each with its rows held against the record. */
import { today } from '../../foundation/clock';
import { phrase, type Language } from '../../foundation/language';
import { notFound } from '../../foundation/refusal';
import { can, fieldRights, isAdministrator, maySee, people, system, type Person } from '../access';
import { evaluate } from '../conditions';
import { kindsOf, typeByPlural, type RecordType } from '../model';
import { read, type StoredRecord } from '../store';
import { reasons } from './reasons';

const verbs = ['list', 'read', 'create', 'edit', 'delete', 'export'] as const;

/** `?user=&plural=&id=`; without an id the answer is about the type. */
export async function explain(query: URLSearchParams, language: Language): Promise<object> {
  const person = people().byId(Number(query.get('user')));
  const type = typeByPlural(query.get('plural') ?? '');
  if (!person || !type) throw notFound();
  const id = query.get('id');
  const record = id === null || id === '' ? undefined : await read(system, type, Number(id));
  if (record === null) throw notFound();
  const visible = record && await maySee(person, type, record.id);
  const grants = grantsOf(person, type, record);
  const rights = fieldRights(person, type);
  const names = type.fields.map(({ name }) => name);
  const administrator = isAdministrator(person);
  const takesPart = record ? Boolean(visible) && !administrator && !grants.some(({ may, holds }) => may.includes('read') && holds) : null;
  const reason = person.blocked ? reasons.blocked : administrator ? reasons.administrator : takesPart ? reasons.takesPart
    : visible ?? can(person, type, 'read') !== false ? reasons.granted : reasons.nothing;
  const roles = grants.filter(({ may, holds }) => may.includes('read') && holds !== false).map(({ role }) => role).join(', ');
  return {
    person: { id: person.id, label: person.name }, type: type.name, administrator, takesPart, grants,
    verbs: Object.fromEntries(verbs.map((verb) => [verb, can(person, type, verb) !== false])),
    ...(record && { record: { id: record.id, visible } }),
    hidden: names.filter((name) => !rights.read.has(name)),
    readOnly: names.filter((name) => rights.read.has(name) && !rights.write.has(name)),
    reason: phrase(reason, { person: person.name, roles, type: type.label })[language],
  };
}

function grantsOf(person: Person, type: RecordType, record: StoredRecord | undefined) {
  const held = person.outside ? person.roles : ['*', ...person.roles];
  return held.filter((role) => Object.hasOwn(type.access.roles, role)).map((role) => {
    const { may, rows } = type.access.roles[role];
    const holds = record ? rows === undefined || evaluate(rows, record, { me: person, today: today(), kindOf: kindsOf(type) }) : null;
    return { path: `${type.pack}/${type.key}/access.json#roles.${role}`, role, may, rows: rows ?? null, holds };
  });
}
