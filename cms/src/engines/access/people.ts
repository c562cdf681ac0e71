/** Everybody, held in memory: loaded at the start, and again as soon as the mark 'people' or the model says that something has changed. */
import { database } from '../../foundation/database';
import { onMark } from '../../foundation/marks';
import { model, onModel } from '../model';
import { loadPeople } from './load-people';
import type { Person } from './person';
import { loadRevokedSessions } from './revoked-sessions';

export interface People {
  byId(id: number): Person | undefined;
  byUsername(username: string): Person | undefined;
  /** Addresses are compared without regard to case. */
  byEmail(email: string): Person | undefined;
  /** Everybody who holds the role and is not blocked. */
  withRole(role: string): Person[];
  all(): Person[];
}

interface Held extends People { revoked: ReadonlySet<string> }

let held: Held | undefined;
let loading: Promise<void> | undefined;
let asked = 0;
const listeners = new Set<() => void>();

/** The people as last loaded. */
export function people(): People {
  return current();
}

/** Whether a session has been ended before its access tokens ran out. */
export function isRevoked(session: string): boolean {
  return current().revoked.has(session);
}

/** Waits for a reload that is under way, so that what was committed in this process counts at once. */
export function peopleReady(): Promise<void> | undefined {
  return loading;
}

/** Called after every reload: whoever keeps something open for a person looks again. */
export function onPeople(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Loads for the first time and keeps up from then on. The model and the database are there by now. */
export async function keepPeople(): Promise<void> {
  onMark('people', reload);
  onModel(reload);
  reload();
  await loading;
  current();
}

/** A directory over these people; tests and pure functions make their own. */
export function peopleOf(everybody: readonly Person[]): People {
  const byId = new Map(everybody.map((person) => [person.id, person]));
  const byUsername = new Map(everybody.map((person) => [person.username, person]));
  const byEmail = new Map(everybody.map((person) => [person.email.toLowerCase(), person]));
  const byRole = new Map<string, Person[]>();
  for (const person of everybody) {
    if (person.blocked) continue;
    for (const role of person.roles) byRole.set(role, [...(byRole.get(role) ?? []), person]);
  }
  return {
    byId: (id) => byId.get(id),
    byUsername: (username) => byUsername.get(username),
    byEmail: (email) => byEmail.get(email.toLowerCase()),
    withRole: (role) => byRole.get(role) ?? [],
    all: () => [...everybody],
  };
}

function current(): Held {
  if (!held) throw new Error('The people were asked for before they were loaded.');
  return held;
}

function reload(): void {
  asked += 1;
  loading ??= load().finally(() => { loading = undefined; });
}

/** Loads again while something changed meanwhile. When the database does not answer, what is known stays until it does. */
async function load(): Promise<void> {
  let seen: number;
  do {
    seen = asked;
    try {
      const revoked = await loadRevokedSessions(database());
      held = Object.assign(peopleOf(await loadPeople(database(), model())), { revoked });
    } catch (error) {
      console.error('The people could not be loaded:', error);
      setTimeout(reload, 500).unref();
      return;
    }
  } while (seen !== asked);
  for (const listener of listeners) listener();
}
