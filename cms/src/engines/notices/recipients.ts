/** Who is meant by the entries of a rule's `to` or a transition's `tell`: like a flow's actors, mail addresses of the record, everybody whose address a reference holds. Ids and addresses only. */
import type { Sql } from '../../foundation/database';
import { people, system } from '../access';
import { typeByName, type RecordType } from '../model';
import { read, type Line, type Reference, type StoredRecord } from '../store';
import { castOf, holdersOf, isRole, withPaths, type Task } from '../workflow';
import { plainAddress } from './address';
import type { Recipient } from './event';

const contacts = 'contacts-of:';

/** `customer` is the short form. */
export const contactField = (entry: string): string | null => (entry === 'customer' ? entry : entry.startsWith(contacts) ? entry.slice(contacts.length) : null);

/** @returns each recipient once. */
export async function recipientsOf(sql: Sql, type: RecordType, record: StoredRecord, entries: readonly string[]): Promise<Recipient[]> {
  const found: Recipient[] = [];
  const cast = await castOf(sql, type, record, entries.filter((entry) => contactField(entry) === null && mailField(type, entry) === null));
  for (const entry of entries) {
    const reference = contactField(entry);
    const mail = mailField(type, entry);
    if (reference !== null) found.push(...(await contactsOf(sql, type, record, reference)));
    else if (mail !== null) found.push(...await inField(sql, type, record, mail));
    else if (entry === 'any-staff') found.push(...people().all().filter(({ outside, blocked }) => !outside && !blocked).map(({ id }) => ({ person: id })));
    else if (isRole(entry)) found.push(...inRole(cast.role(entry, record), entry));
    else found.push(...cast.people(entry, record).map((person) => ({ person })));
  }
  return once(found);
}

/** Whose turn it is: everybody who may do one of the tasks now, stand-ins among them. */
export async function turnsAt(sql: Sql, type: RecordType, record: StoredRecord, tasks: readonly Task[]): Promise<Recipient[]> {
  const found: Recipient[] = [];
  for (const task of tasks) found.push(...(await holdersOf(sql, type, record, task)).map(({ id }) => ({ person: id })));
  return once(found);
}

function inRole(holders: 'all' | readonly number[], role: string): Recipient[] {
  return holders === 'all' ? people().withRole(role).map(({ id }) => ({ person: id })) : holders.map((person) => ({ person }));
}

/** The path of a mail address (`email`, `customer.email`) that an entry names; null where it names somebody else. */
export function mailField(type: RecordType, entry: string): string | null {
  if (!entry.startsWith('field:')) return null;
  const path = entry.slice('field:'.length);
  const [first, second] = path.split('.');
  const field = type.fields.find(({ name }) => name === first);
  if (second === undefined) return field?.type === 'email' ? path : null;
  const targets = (field?.target ?? (field?.type === 'user' || first === 'owner' ? ['person'] : [])).map(typeByName);
  return targets.some((target) => target?.fields.some(({ name, type: kind }) => name === second && kind === 'email')) ? path : null;
}

async function inField(sql: Sql, type: RecordType, record: StoredRecord, path: string): Promise<Recipient[]> {
  const [first, second] = path.split('.');
  if (second === undefined) return addressed(record[first], '');
  const behind = await withPaths(sql, type, [path], record);
  return addressed(behind[path], (record[first] as Reference | null)?.label ?? '');
}

/** Every address that the referenced record has: in its own fields and in its lines (its contacts). */
async function contactsOf(sql: Sql, type: RecordType, record: StoredRecord, name: string): Promise<Recipient[]> {
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

function addressed(value: unknown, name: string): Recipient[] {
  const address = typeof value === 'string' ? plainAddress(value) : null;
  return address === null ? [] : [{ address, name }];
}

/** Each recipient once. */
export function once(recipients: readonly Recipient[]): Recipient[] {
  return [...new Map(recipients.map((one) => ['person' in one ? String(one.person) : one.address.toLowerCase(), one])).values()];
}
