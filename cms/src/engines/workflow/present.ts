/** A record as a person gets it: its values, what may be done with it now, and which fields may be written. */
import type { Sql } from '../../foundation/database';
import { database } from '../../foundation/database';
import type { Labels } from '../../foundation/language';
import type { Person } from '../access';
import { fieldRights, system } from '../access';
import type { RecordType } from '../model';
import type { LoadedRecord, Split, StoredRecord } from '../store';
import { read, readsWhole } from '../store';
import { allowed } from './allowed';
import type { GovernedType } from './look';
import { isGoverned, look } from './look';
import { permitted } from './permitted';
import type { Situation } from './situation';
import { firstState } from './situation';
import { splitsOf } from './splits';

/** A button. */
export interface Action {
  name: string;
  label: Labels;
  needs: readonly string[];
  /** Fields that may be sent along without having to. */
  optional?: readonly string[];
  tone: 'primary' | 'neutral' | 'danger';
  to?: 'user' | 'users' | 'state';
  /** The states that `to` offers. */
  states?: readonly string[];
  confirm?: boolean;
  /** Lines fields whose rows may be given as several: rows of the same `same`, whose `sum` together stays what it was. */
  splits?: Readonly<Record<string, Split>>;
}

export type Presented = StoredRecord & { actions: Action[]; fields: Record<string, 'read' | 'write'> };

/**
 * The record as `read` gave it to this person, with actions and field rights.
 * @param whole all of it with what stands on its row for the engines, where that is at hand
 */
export async function present(person: Person, type: RecordType, record: StoredRecord, sql: Sql = database(), whole?: LoadedRecord): Promise<Presented> {
  const situation = isGoverned(type) ? await situationOf(sql, person, type, record, whole) : undefined;
  const writes = situation
    ? record.state === firstState(situation.flow) && (situation.mayEdit || record.owner?.id === person.id)
    : await allowed(sql, person, type, 'edit', whole ?? record);
  const rights = fieldRights(person, type);
  const fields = Object.fromEntries([...rights.read].map((name) => [name, writes && rights.write.has(name) ? 'write' as const : 'read' as const]));
  return Object.assign({}, record, { actions: situation ? actionsIn(situation) : [], fields });
}

/** The person's actions on a record. `present` gives them with the record. */
export async function actionsFor(person: Person, type: RecordType, record: StoredRecord, sql: Sql = database()): Promise<Action[]> {
  return isGoverned(type) ? actionsIn(await situationOf(sql, person, type, record)) : [];
}

function actionsIn(situation: Situation): Action[] {
  return permitted(situation).map(({ name, label, needs, optional = [], tone, to, states, confirm, branches }) => {
    const splits = splitsOf(branches, [...needs, ...optional]);
    return {
      name, label, needs, ...(optional.length > 0 && { optional }), tone, ...(to && { to }), ...(states && { states }), ...(confirm && { confirm }), ...(splits && { splits }),
    };
  });
}

/** Conditions are judged by the whole record, whatever the person may read of it. */
async function situationOf(sql: Sql, person: Person, type: GovernedType, record: StoredRecord, whole?: LoadedRecord): Promise<Situation> {
  if (whole) return look(sql, person, type, { record: whole, place: whole.system });
  const conditional = type.flow.transitions.some(({ from, when }) => when && from === record.state);
  const judged = conditional && !readsWhole(person, type, sql.dialect) ? await read(system, type, record.id, sql) ?? record : record;
  return look(sql, person, type, { record: judged });
}
