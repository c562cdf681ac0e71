/** What the entries of a transition's `by` mean: a role, or one of the words for people. Pure. */
import type { StoredRecord } from '../store';
import type { Actor, Cast } from './situation';

/** An entry that names a role. */
export const isRole = (entry: string): boolean => !entry.includes(':') && entry !== 'owner' && entry !== 'any-staff' && entry !== 'system' && entry !== 'chosen';

/** An entry for people without a login: `guest:<email field or reference>`. */
export const isGuest = (entry: string): boolean => entry.startsWith('guest:');

/** Entries that put a task into somebody's inbox; the system and everybody at once have none. */
export const hasTask = (entry: string): boolean => entry !== 'system' && entry !== 'any-staff';

/** Whether the person is meant by the entry. */
export function isMeant(entry: string, person: Actor, record: StoredRecord, cast: Cast): boolean {
  if (entry === 'any-staff') return !person.outside;
  if (entry === 'system' || isRole(entry)) return person.roles.includes(entry);
  return cast.people(entry, record).includes(person.id);
}
