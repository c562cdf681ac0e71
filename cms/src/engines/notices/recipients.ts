/** Who is meant by the entries of a rule's `to` or a transition's `tell`: like a flow's actors, mail addresses of the record, everybody whose address a reference holds. Ids and addresses only. */
import type { Sql } from '../../foundation/database';
import { plainAddress } from '../../foundation/plain-address';
import { people } from '../access';
import { typeByName, type RecordType } from '../model';
import type { Reference, StoredRecord } from '../store';
import { castOf, guestsOf, holdersOf, isGuest, isRole, withPaths, type Task } from '../workflow';
import type { Recipient } from './event';

const prefixes = ['contacts-of:', 'guest:'];

/** `customer` is the short form; the guests of a flow's step are the same people. */
export function contactField(entry: string): string | null {
  const prefix = prefixes.find((one) => entry.startsWith(one));
  return entry === 'customer' ? entry : prefix === undefined ? null : entry.slice(prefix.length);
}

/** @returns each recipient once. */
export async function recipientsOf(sql: Sql, type: RecordType, record: StoredRecord, entries: readonly string[]): Promise<Recipient[]> {
  const found: Recipient[] = [];
  const cast = await castOf(sql, type, record, entries.filter((entry) => contactField(entry) === null && mailField(type, entry) === null));
  for (const entry of entries) {
    const reference = contactField(entry);
    const mail = mailField(type, entry);
    if (reference !== null) found.push(...(await guestsOf(sql, type, record, `guest:${reference}`)));
    else if (mail !== null) found.push(...await inField(sql, type, record, mail));
    else if (entry === 'any-staff') found.push(...people().all().filter(({ outside, blocked }) => !outside && !blocked).map(({ id }) => ({ person: id })));
    else if (isRole(entry)) found.push(...inRole(cast.role(entry, record), entry));
    else found.push(...cast.people(entry, record).map((person) => ({ person })));
  }
  return once(found);
}

/** Whose turn it is: everybody who may do one of the tasks now, stand-ins and guests among them. */
export async function turnsAt(sql: Sql, type: RecordType, record: StoredRecord, tasks: readonly Task[]): Promise<Recipient[]> {
  const found: Recipient[] = [];
  for (const task of tasks) {
    if (task.role !== null && isGuest(task.role)) found.push(...(await guestsOf(sql, type, record, task.role)));
    else found.push(...(await holdersOf(sql, type, record, task)).map(({ id }) => ({ person: id })));
  }
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
  const value = second === undefined ? record[first] : (await withPaths(sql, type, [path], record))[path];
  const address = typeof value === 'string' ? plainAddress(value) : null;
  return address === null ? [] : [{ address, name: second === undefined ? '' : (record[first] as Reference | null)?.label ?? '' }];
}

/** Each recipient once. */
export function once(recipients: readonly Recipient[]): Recipient[] {
  return [...new Map(recipients.map((one) => ['person' in one ? String(one.person) : one.address.toLowerCase(), one])).values()];
}
