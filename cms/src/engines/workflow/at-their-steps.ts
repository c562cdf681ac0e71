/** What steps hide from whoever has a task there (`may.hide`): looked up for a request, kept to wherever that person reads anything. */
import type { Bound } from '../../foundation/database';
import { database } from '../../foundation/database';
import type { Person, Withheld } from '../access';
import { absentFor, system, withholding } from '../access';
import type { Flow, Model } from '../model';
import { model, typeById } from '../model';

const hiding = new WeakMap<Model, readonly number[]>();

/**
 * The person without what the steps of their tasks hide, those of the absent people they stand in for among them. Where no flow hides anything it costs nothing.
 * It counts by the flow in force, also for records that run on an earlier one; a step that the flow in force does not have hides whatever any of its steps hides.
 */
export async function atTheirSteps(person: Person): Promise<Person> {
  const types = typesThatHide();
  if (types.length === 0 || person.id === system.id) return person;
  const meant = [person, ...absentFor(person)];
  const roles = [...new Set(meant.flatMap((one) => one.roles))];
  const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');
  const bound: Bound[] = [...types, ...meant.map(({ id }) => id), ...roles];
  const rows = await database().all<{ type_id: number; record_id: number; state: string }>(
    `SELECT DISTINCT "type_id", "record_id", "state" FROM "tasks" WHERE "kind" = 'todo' AND "status" IN ('open', 'waiting') AND "type_id" IN (${marks(types)})
     AND ("user_id" IN (${marks(meant)})${roles.length > 0 ? ` OR "role" IN (${marks(roles)})` : ''}) ORDER BY "type_id", "record_id"`, bound);
  const withheld = new Map<number, { fields: Set<string>; records: Set<number> }>();
  for (const { type_id: id, record_id: record, state } of rows) {
    const flow = typeById(Number(id))?.flow;
    const fields = flow ? hiddenAt(flow, state) : [];
    if (fields.length === 0) continue;
    const known = withheld.get(Number(id)) ?? { fields: new Set<string>(), records: new Set<number>() };
    for (const field of fields) known.fields.add(field);
    known.records.add(Number(record));
    withheld.set(Number(id), known);
  }
  return withholding(person, withheld satisfies ReadonlyMap<number, Withheld>);
}

function hiddenAt({ states }: Flow, state: string): readonly string[] {
  const step = states.find(({ name }) => name === state);
  return step ? step.may?.hide ?? [] : states.flatMap(({ may }) => may?.hide ?? []);
}

function typesThatHide(): readonly number[] {
  const current = model();
  let types = hiding.get(current);
  if (!types) hiding.set(current, types = current.types.filter(({ flow }) => flow?.states.some(({ may }) => may?.hide?.length)).map(({ id }) => id));
  return types;
}
