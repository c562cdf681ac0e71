/** Who takes what: read from the request, checked before anything is written. */
import { malformed, ruled } from '../../foundation/refusal';
import { idOf } from '../conditions';
import { people, type Person } from '../access';
import { sentences } from './sentences';

export interface Plan {
  /** For everything that nothing else is said of. */
  to: Person | null;
  /** Task's id -> who takes it. */
  tasks: ReadonlyMap<string, Person>;
  /** `sales-orders/12` -> who owns it from now on. */
  records: ReadonlyMap<string, Person>;
  /** `customers.salesOwner` -> who is named there from now on. */
  fields: ReadonlyMap<string, Person>;
  flows: Person | null;
  reports: Person | null;
  standIns: Person | null;
  note: string | null;
  /** Closes the account when everything is handed over. */
  block: boolean;
}

const keys = ['to', 'tasks', 'records', 'fields', 'flows', 'reports', 'standIns', 'note', 'block'];

/** @throws 400 for what is no plan, 422 naming whom it cannot be given to */
export function planIn(body: unknown, leaver: Person): Plan {
  const given = objectIn(body);
  if (Object.keys(given).some((key) => !keys.includes(key))) throw malformed(sentences.body);
  const one = (key: string): Person | null => (given[key] === undefined || given[key] === null ? null : successor(key, given[key], leaver));
  const several = (key: string) => new Map(Object.entries(objectIn(given[key] ?? {})).map(([name, value]) => [name, successor(`${key}.${name}`, value, leaver)]));
  const { note, block } = given;
  if (note !== undefined && note !== null && (typeof note !== 'string' || note.length > 2_000)) throw malformed(sentences.body);
  if (block !== undefined && typeof block !== 'boolean') throw malformed(sentences.body);
  return {
    to: one('to'), tasks: several('tasks'), records: several('records'), fields: several('fields'), flows: one('flows'), reports: one('reports'), standIns: one('standIns'),
    note: note?.trim() ? note.trim() : null, block: block ?? false,
  };
}

function successor(path: string, value: unknown, leaver: Person): Person {
  const id = idOf(value);
  const person = id === undefined ? undefined : people().byId(id);
  if (!person || person.id === leaver.id || person.blocked || person.outside) throw ruled(sentences.successor, { [path]: sentences.successor });
  return person;
}

function objectIn(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed(sentences.body);
  return body as Record<string, unknown>;
}
