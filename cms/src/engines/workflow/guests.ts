/** People without a login who have a step of a flow: found by an email field of the record, or by the addresses of the record that it refers to. */
import type { Sql } from '../../foundation/database';
import type { Language } from '../../foundation/language';
import { plainAddress } from '../../foundation/plain-address';
import { system, type Person } from '../access';
import { guestRole, typeByName, type RecordType } from '../model';
import { read, type Line, type Reference, type StoredRecord } from '../store';

export interface Guest { address: string; name: string }

/** The id that guests have in histories: they are no rows of people, and their names stand there in full. */
const guestId = -1;

/** Whom `guest:<field>` means for a record: each usable address once. */
export async function guestsOf(sql: Sql, type: RecordType, record: StoredRecord, entry: string): Promise<Guest[]> {
  const name = entry.slice('guest:'.length);
  const field = type.fields.find((one) => one.name === name);
  const found = field?.type === 'email' ? addressed(record[name], '') : await contactsOf(sql, type, record, name);
  return [...new Map(found.map((one) => [one.address.toLowerCase(), one])).values()];
}

/** The guest as the engines see whoever acts: of no company role, with the rights that access.json gives to `guest`. */
export function guestPerson(entry: string, { address, name }: Guest, language: Language): Person {
  return { ...system, id: guestId, username: '', name: name && name !== address ? `${name} <${address}>` : address, email: address, language, roles: [guestRole, entry], outside: true };
}

/** Whether a person is a guest. */
export const isGuestPerson = ({ id }: Pick<Person, 'id'>): boolean => id === guestId;

/** Every address that the referenced record has: in its own fields and in its lines (its contacts). */
async function contactsOf(sql: Sql, type: RecordType, record: StoredRecord, name: string): Promise<Guest[]> {
  const field = type.fields.find((one) => one.name === name);
  const reference = record[name] as Reference | null | undefined;
  const target = field && typeByName(reference?.type ?? field.target?.[0] ?? '');
  const referred = reference && target && (await read(system, target, reference.id, sql));
  if (!referred) return [];
  const own = target.fields.filter(({ type: kind }) => kind === 'email').flatMap(({ name: key }) => addressed(referred[key], reference.label));
  const contacts = target.parts.flatMap(({ field: part, fields }) => {
    const mails = fields.filter(({ type: kind }) => kind === 'email');
    const called = fields.find(({ type: kind }) => kind === 'text');
    return ((referred[part.name] ?? []) as Line[]).flatMap((line) => mails.flatMap(({ name: key }) => addressed(line[key], called ? String(line[called.name] ?? '') : '')));
  });
  return [...own, ...contacts];
}

function addressed(value: unknown, name: string): Guest[] {
  const address = typeof value === 'string' ? plainAddress(value) : null;
  return address === null ? [] : [{ address, name }];
}
