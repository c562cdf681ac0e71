/** Makes a record out of values that were mapped: as the system, for whoever it is to be, complete or to be completed. */
import { now } from '../../foundation/clock';
import type { Sql, Transaction } from '../../foundation/database';
import type { FieldErrors } from '../../foundation/refusal';
import { phrase } from '../../foundation/language';
import { ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import { people, system } from '../access';
import type { EffectFile, RecordType } from '../model';
import type { Changes, LoadedRecord, StoredRecord } from '../store';
import { load, validateInput } from '../store';
import { actWithin } from './act';
import { isRole } from './actors';
import { castOf } from './cast';
import { createWithin } from './create';
import { effectNamed } from './effects';
import { later } from './later';
import { isGoverned } from './look';
import { sentences } from './sentences';

/**
 * Values as a new record of the type takes them; what is still missing is filled in by whoever goes on with it, what was given must be right.
 * @param writable fields that may be given although people do not write them; only what the system may write by default
 * @throws 422
 */
export async function drafted(sql: Sql, type: RecordType, values: Record<string, unknown>, writable?: ReadonlySet<string>): Promise<Changes> {
  const { changes, errors } = await validateInput(system, type, values, { sql, ...(writable && { writable }) });
  const wrong: FieldErrors = Object.fromEntries(Object.entries(errors).filter(([field]) => field in values && values[field] !== null && !isNone(values[field])));
  if (Object.keys(wrong).length > 0) throw ruled(Object.values(wrong)[0]);
  return changes;
}

const isNone = (value: unknown) => Array.isArray(value) && value.length === 0;

/** Writes the draft, and leaves its first action for when the present step is written. @param act taken by the system, where the flow lets it */
export async function makeRecord(tx: Transaction, type: RecordType, changes: Changes, owner: Person | undefined, act?: string): Promise<LoadedRecord> {
  const whose = owner && { owner: { id: owner.id, label: owner.name }, department: owner.departmentId === null ? null : { id: owner.departmentId, label: '' } };
  const created = await createWithin(tx, system, type, { ...changes, ...whose });
  if (act !== undefined && isGoverned(type)) later(tx, async () => {
    const there = await load(tx, type, created.id);
    if (there) await actWithin(tx, system, type, there, act);
  });
  return created;
}

/** The one person that an entry means for a record; of a role the first who holds it. */
export async function personMeant(sql: Sql, type: RecordType, record: StoredRecord, entry: string): Promise<Person | undefined> {
  const cast = await castOf(sql, type, record, [entry]);
  const [id] = isRole(entry) ? cast.holders(entry) : cast.people(entry, record);
  return people().byId(id);
}

/** Everybody whom entries mean for a record, each once. */
export async function peopleMeant(sql: Sql, type: RecordType, record: StoredRecord, entries: readonly string[]): Promise<number[]> {
  const cast = await castOf(sql, type, record, entries);
  return [...new Set(entries.flatMap((entry) => {
    const held = isRole(entry) ? cast.role(entry, record) : cast.people(entry, record);
    return held === 'all' ? people().withRole(entry).map(({ id }) => id) : held;
  }))];
}

/** Lets effects fill in a record before it is written: nothing but the values they give. */
export async function filledBy(tx: Transaction, type: RecordType, record: StoredRecord, calls: readonly EffectFile[]): Promise<Changes> {
  const changes: Changes = {};
  for (const { do: name, with: given = {} } of calls) {
    const effect = effectNamed(name);
    const parameters = effect?.parameters.safeParse(given);
    if (!effect?.fills || !parameters?.success) throw ruled(phrase(sentences.badEffect, { effect: name }));
    await effect.run({
      tx, type, record: { ...record, ...changes } as StoredRecord, person: system, action: 'create', round: 0, at: now().toISOString(), change: (values) => Object.assign(changes, values),
    }, parameters.data, 0);
  }
  return changes;
}
