/** What a person holds: everything that would be left without anybody if they went. */
import { today } from '../../foundation/clock';
import type { Bound, Sql } from '../../foundation/database';
import type { Labels } from '../../foundation/language';
import { people, type Person } from '../access';
import { model, typeById, type Field, type RecordType } from '../model';
import { look, type GraphNode, type Place } from '../related';
import { tasksOfPerson, type Task } from '../workflow';
import { placesNaming, type FlowPlace } from './flow-places';

type Named = { id: number; label: string };
type HeldRecord = Pick<GraphNode, 'type' | 'plural' | 'id' | 'number' | 'title' | 'state' | 'stateLabel'>;

export interface Holdings {
  person: Named & { blocked: boolean };
  tasks: (HeldRecord & { task: number; step: Labels | string; since: string; due: string | null })[];
  /** Documents under way that they own. */
  records: HeldRecord[];
  /** Where the flow or the notices of a type name them. */
  flows: FlowPlace[];
  /** Whose line manager they are. */
  reports: Named[];
  /** For whom they stand in, today or later. */
  standIns: (Named & { from: string | null; until: string | null })[];
  /** Fields that name them, of master data and of documents under way. */
  fields: { type: string; plural: string; typeLabel: Labels; field: string; label: Labels; count: number; records: HeldRecord[] }[];
}

/** Shown of one field; all of them are handed over. */
const mostShown = 20;

/** Reads what the person holds, as somebody who may see it. */
export async function holdingsOf(sql: Sql, viewer: Person, person: Person): Promise<Holdings> {
  const tasks = (await tasksOfPerson(sql, person.id)).map(({ task, place }) => ({ task, place: { typeId: place.typeId, id: place.recordId } }));
  const owned = await recordsOwned(sql, person);
  const named = await fieldsNaming(sql, person);
  const shown = [...tasks.map(({ place }) => place), ...owned, ...named.flatMap(({ type, ids }) => ids.slice(0, mostShown).map((id) => ({ typeId: type.id, id })))];
  const nodes = new Map((await look(sql, viewer, shown)).map(({ place, ...node }) => [`${place.typeId}/${place.id}`, node]));
  const held = (place: Place): HeldRecord[] => {
    const node = nodes.get(`${place.typeId}/${place.id}`);
    return node ? [node] : [];
  };
  return {
    person: { ...nameOf(person), blocked: person.blocked },
    tasks: tasks.flatMap(({ task, place }) => held(place).map((record) => ({ ...record, task: task.id, step: stepOf(place, task), since: task.since, due: task.due }))),
    records: owned.flatMap(held),
    flows: placesNaming(model(), person.username),
    reports: people().all().filter((one) => one.managerId === person.id && !one.blocked).map(nameOf),
    standIns: people().all().filter((one) => one.standInId === person.id && !one.blocked && (one.standInUntil === null || one.standInUntil >= today()))
      .map((one) => ({ ...nameOf(one), from: one.standInFrom, until: one.standInUntil })),
    fields: named.map(({ type, field, ids }) => ({
      type: type.name, plural: type.plural, typeLabel: type.label, field: field.name, label: field.label, count: ids.length,
      records: ids.slice(0, mostShown).flatMap((id) => held({ typeId: type.id, id })),
    })),
  };
}

export const nameOf = ({ id, name }: Person): Named => ({ id, label: name });

function stepOf({ typeId }: Place, { state }: Task): Labels | string {
  return typeById(typeId)?.flow?.states.find(({ name }) => name === state)?.label ?? state;
}

/** Documents that were sent off, are not finished, and are theirs. */
export async function recordsOwned(sql: Sql, person: Person): Promise<Place[]> {
  const parts = model().types.flatMap((type) => (type.flow && type.store === 'own' ? [running(type, `"owner_id" = ? AND "submitted_at" IS NOT NULL`, [person.id])] : []));
  return placesIn(sql, parts);
}

interface Naming { type: RecordType; field: Field; ids: number[] }

/** The fields of persons that name them; finished documents stay as they were written. */
export async function fieldsNaming(sql: Sql, person: Person): Promise<Naming[]> {
  const found: Naming[] = [];
  for (const type of model().types.filter(({ store }) => store === 'own')) {
    for (const field of type.fields.filter((one) => (one.type === 'user' || one.type === 'users') && !one.computed)) {
      const condition = field.link ? `"id" IN (SELECT "owner_id" FROM "${field.link}" WHERE "target_id" = ?)` : `"${field.column}" = ?`;
      const ids = (await placesIn(sql, [running(type, condition, [person.id])])).map(({ id }) => id);
      if (ids.length > 0) found.push({ type, field, ids });
    }
  }
  return found;
}

function running(type: RecordType, condition: string, bound: Bound[]): { sql: string; bound: Bound[] } {
  const final = (type.flow?.states ?? []).filter((state) => state.final).map(({ name }) => name);
  const open = final.length > 0 ? ` AND "state" NOT IN (${final.map(() => '?').join(', ')})` : '';
  return { sql: `SELECT ${type.id} AS "type_id", "id" FROM "${type.table}" WHERE ${condition}${open}`, bound: [...bound, ...final] };
}

async function placesIn(sql: Sql, parts: readonly { sql: string; bound: Bound[] }[]): Promise<Place[]> {
  const places: Place[] = [];
  for (let at = 0; at < parts.length; at += 400) {
    const some = parts.slice(at, at + 400);
    const rows = await sql.all<{ type_id: number; id: number }>(some.map((part) => part.sql).join(' UNION ALL '), some.flatMap(({ bound }) => bound));
    places.push(...rows.map((row) => ({ typeId: row.type_id, id: row.id })));
  }
  return places;
}
