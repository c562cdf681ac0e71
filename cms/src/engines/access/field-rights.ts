/** Which fields of a type a person reads and writes. */
import type { Grant, RecordType } from '../model';
import { systemFields } from '../model';
import { grantsOf, rightsKey } from './grants';
import { isAdministrator, type Person } from './person';
import { isWithheld } from './withheld';

/** Names as the API has them; a line's field is `lines.quantity`. */
export interface FieldRights { read: ReadonlySet<string>; write: ReadonlySet<string> }

const writtenByPeople: ReadonlySet<string> = new Set(['remarks', 'attachments']);
const rights = new WeakMap<RecordType, Map<string, FieldRights>>();

/**
 * The fields a person reads and writes. A field that one of the roles hides is readable only where another role shows it on at least the
 * same rows: a field that would be visible on some rows only counts as unreadable, so that a filter or a sort can never find it out.
 */
export function fieldRights(person: Person, type: RecordType): FieldRights {
  const key = rightsKey(person);
  let known = rights.get(type);
  if (!known) rights.set(type, known = new Map<string, FieldRights>());
  let found = known.get(key);
  if (!found) known.set(key, found = judge(person, type));
  return found;
}

function judge(person: Person, type: RecordType): FieldRights {
  const everything = person.roles.includes('system');
  const grants = grantsOf(person, type);
  const reading = grants.filter((grant) => grant.may.includes('read') || grant.may.includes('list'));
  const writing = grants.filter((grant) => grant.may.includes('create') || grant.may.includes('edit'));
  const readsAll = everything || isAdministrator(person);
  const readable = (name: string) => readsAll || shown(reading, (grant) => covers(grant.hide, name), ['rows']);
  const withheld = (grant: Grant, name: string) => covers(grant.hide, name) || covers(grant.readOnly, name);
  const writable = (name: string) => everything || (writing.length > 0 && shown(writing, (grant) => withheld(grant, name), ['rows', 'editRows']));
  const names = namesOf(type);
  const read = new Set(names.all.filter((name) => readable(name) && !isWithheld(person, type, name)));
  const write = new Set(type.ledger ? [] : names.writable.filter((name) => read.has(name) && writable(name)));
  return { read, write };
}

/** Every grant that withholds the field is made good by one that shows it on all of that grant's rows. */
function shown(grants: Grant[], withholds: (grant: Grant) => boolean, by: ('rows' | 'editRows')[]): boolean {
  const reaches = (wide: Grant, narrow: Grant) => by.every((rows) => wide[rows] === undefined || JSON.stringify(wide[rows]) === JSON.stringify(narrow[rows]));
  const showing = grants.filter((grant) => !withholds(grant));
  return grants.filter(withholds).every((grant) => showing.some((other) => reaches(other, grant)));
}

/** A list that names a lines field covers its columns too. */
function covers(list: readonly string[] | undefined, name: string): boolean {
  return list !== undefined && (list.includes(name) || list.includes(name.split('.')[0]));
}

function namesOf(type: RecordType): { all: string[]; writable: string[] } {
  const columns = type.parts.flatMap((part) => part.fields.map((field) => ({ name: `${part.field.name}.${field.name}`, field })));
  const fields = [...type.fields.map((field) => ({ name: field.name, field })), ...columns];
  return {
    all: [...Object.keys(systemFields), ...fields.map(({ name }) => name)],
    writable: [...writtenByPeople, ...fields.filter(({ field }) => !field.readOnly && !field.computed).map(({ name }) => name)],
  };
}
