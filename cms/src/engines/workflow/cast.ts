/** Finds the people behind a flow's entries: the directory's part in memory, what lies behind a reference from the database. */
import type { Sql } from '../../foundation/database';
import type { Person } from '../access';
import { people, system } from '../access';
import type { RecordType } from '../model';
import type { StoredRecord } from '../store';
import { read, referredBy } from '../store';
import { isGuest, isRole } from './actors';
import { allowed } from './allowed';
import { guestsOf } from './guests';
import type { Cast } from './situation';

/**
 * The cast of a record for these entries.
 * A role whose holders see only some rows (salespeople, dealers) stands for those of them who see this record, so that nobody's
 * inbox shows what is not theirs; every other role stands for whoever holds it, now or later.
 */
export async function castOf(sql: Sql, type: RecordType, record: StoredRecord, entries: readonly string[]): Promise<Cast> {
  const roles = new Map<string, 'all' | readonly number[]>();
  const referred = new Map<string, readonly number[]>();
  for (const entry of new Set(entries)) {
    if (isRole(entry)) {
      if (isNarrow(type, entry)) roles.set(entry, await holdersWhoSee(sql, type, record, entry));
    } else if (isGuest(entry)) {
      roles.set(entry, (await guestsOf(sql, type, record, entry)).length > 0 ? 'all' : []);
    } else if (entry.startsWith('head-of:')) {
      referred.set(entry, await throughReference(sql, type, record, entry.slice('head-of:'.length), 'manager'));
    } else if (entry.startsWith('field:') && entry.includes('.')) {
      const [field, inner] = entry.slice('field:'.length).split('.');
      referred.set(entry, await throughReference(sql, type, record, field, inner));
    }
  }
  return {
    people: (entry, subject) => (referred.get(entry) ?? direct(entry, subject)).filter((id) => people().byId(id)?.blocked === false),
    role: (role) => roles.get(role) ?? (people().withRole(role).length > 0 ? 'all' : []),
    holders: (role) => people().withRole(role).map(({ id }) => id),
  };
}

function direct(entry: string, record: StoredRecord): number[] {
  const [word, argument = '', level] = entry.split(':');
  switch (word) {
    case 'owner': return idsIn(record.owner);
    case 'user': return idsIn(people().byUsername(argument) ?? null);
    case 'field': return idsIn(record[argument]);
    case 'manager-of': return idsIn(record[argument]).flatMap((id) => managerOf(id, Number(level ?? 1)));
    case 'managers-of': return idsIn(record[argument]).flatMap((id) => managersOf(id, level));
    default: return [];
  }
}

function managerOf(id: number, levels: number): number[] {
  const manager = people().byId(id)?.managerId;
  if (manager === null || manager === undefined) return [];
  return levels > 1 ? managerOf(manager, levels - 1) : [manager];
}

/** Everybody on the way up: so many levels, or up to the first who holds the role. A circle of managers ends where it began. */
function managersOf(id: number, until: string): number[] {
  const chain: number[] = [];
  for (let [next] = managerOf(id, 1); next !== undefined && next !== id && !chain.includes(next); [next] = managerOf(next, 1)) {
    chain.push(next);
    if (/^\d$/.test(until) ? chain.length === Number(until) : people().byId(next)?.roles.includes(until)) break;
  }
  return chain;
}

/** Ids of the person or people a value points to. */
function idsIn(value: unknown): number[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => (typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'number' ? [one.id] : []));
}

async function throughReference(sql: Sql, type: RecordType, record: StoredRecord, field: string, inner: string): Promise<number[]> {
  const found: number[] = [];
  for (const value of [record[field]].flat()) {
    const to = referredBy(type, field, value);
    const referred = to && await read(system, to.type, to.id, sql);
    if (referred) found.push(...idsIn(referred[inner]));
  }
  return [...new Set(found)];
}

function isNarrow({ access }: RecordType, role: string): boolean {
  const holders = people().withRole(role);
  return access.roles[role]?.rows !== undefined || holders.some(({ outside }) => outside);
}

async function holdersWhoSee(sql: Sql, type: RecordType, record: StoredRecord, role: string): Promise<number[]> {
  const seeing: Person[] = [];
  for (const person of people().withRole(role)) if (await allowed(sql, person, type, 'read', record)) seeing.push(person);
  return seeing.map(({ id }) => id);
}
