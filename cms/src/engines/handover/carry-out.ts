/** Carries a handover out: one transaction per record, each with its entry in the record's history; what fails is said and stays where it is. */
import { database, type Transaction } from '../../foundation/database';
import type { Language } from '../../foundation/language';
import { Refusal } from '../../foundation/refusal';
import { people, peopleReady, type Person } from '../access';
import { publishFiles } from '../designer';
import { model, typeById, type RecordType } from '../model';
import type { Changes, Reference } from '../store';
import { load } from '../store';
import { act, handOver, save, tasksOfPerson, type Task } from '../workflow';
import { placesNaming, renamedIn } from './flow-places';
import { fieldsNaming, nameOf, recordsOwned } from './holdings';
import type { Plan } from './plan';

/** What could not be given away, and why. */
export interface Failure { what: string; id: number | null; message: string }

/** Everything of one record that changes hands. */
interface Part { type: RecordType; id: number; tasks: { task: Task; to: Person }[]; changes: Map<string, Person> }

/** @returns what did not work; the rest is done */
export async function carryOut(by: Person, leaver: Person, plan: Plan, language: Language): Promise<Failure[]> {
  const failures: Failure[] = [];
  const attempt = async (what: string, id: number | null, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(`Handing over ${what} ${id ?? ''} failed:`, error);
      failures.push({ what, id, message: error instanceof Refusal ? error.text[language] : String((error as Error).message) });
    }
  };
  for (const part of await partsOf(leaver, plan)) {
    await attempt(part.type.plural, part.id, () => database().transaction((tx) => give(tx, by, leaver, part, plan.note)));
  }
  const persons = model().types.find(({ store }) => store === 'people');
  if (persons) {
    const field = (key: string) => persons.fields.find((one) => one.key === key)?.name ?? key;
    const among = (to: Person | null, fits: (one: Person) => boolean) => (to ? people().all().filter((one) => fits(one) && one.id !== to.id && !one.blocked) : []);
    const change = (one: Person, key: string, to: Person) => attempt(persons.plural, one.id, () => database().transaction((tx) =>
      handOver(tx, by, persons, one.id, { [field(key)]: referenceTo(to) }, plan.note)));
    const [manager, standIn] = [plan.reports ?? plan.to, plan.standIns ?? plan.to];
    for (const one of among(manager, ({ managerId }) => managerId === leaver.id)) if (manager) await change(one, 'manager', manager);
    for (const one of among(standIn, ({ standInId }) => standInId === leaver.id)) if (standIn) await change(one, 'standIn', standIn);
    await peopleReady();
  }
  const named = plan.flows ?? plan.to;
  if (named && placesNaming(model(), leaver.username).length > 0) {
    await attempt('flows', null, () => publishFiles(by, (files) => renamedIn(files, leaver.username, named.username), plan.note ?? `${leaver.name} → ${named.name}`));
  }
  if (plan.block && failures.length === 0 && persons) await attempt(persons.plural, leaver.id, async () => {
    const { version } = await database().get<{ version: number }>(`SELECT COALESCE("version", 1) AS "version" FROM "${persons.table}" WHERE "id" = ?`, [leaver.id]) ?? { version: 1 };
    await save(by, persons, leaver.id, { [persons.fields.find(({ key }) => key === 'blocked')?.name ?? 'blocked']: true, version });
    await peopleReady();
  });
  return failures;
}

/** What the plan says, record by record. */
async function partsOf(leaver: Person, plan: Plan): Promise<Part[]> {
  const parts = new Map<string, Part>();
  const partOf = (typeId: number, id: number): Part | undefined => {
    const type = typeById(typeId);
    if (!type) return undefined;
    const key = `${typeId}/${id}`;
    const part = parts.get(key) ?? { type, id, tasks: [], changes: new Map<string, Person>() };
    parts.set(key, part);
    return part;
  };
  for (const { task, place } of await tasksOfPerson(database(), leaver.id)) {
    const to = plan.tasks.get(String(task.id)) ?? plan.to;
    if (to) partOf(place.typeId, place.recordId)?.tasks.push({ task, to });
  }
  for (const place of await recordsOwned(database(), leaver)) {
    const to = plan.records.get(`${typeById(place.typeId)?.plural}/${place.id}`) ?? plan.to;
    if (to) partOf(place.typeId, place.id)?.changes.set('owner', to);
  }
  for (const { type, field, ids } of await fieldsNaming(database(), leaver)) {
    const to = plan.fields.get(`${type.plural}.${field.name}`) ?? plan.to;
    if (to) for (const id of ids) partOf(type.id, id)?.changes.set(field.name, to);
  }
  return [...parts.values()];
}

/** Ownership and fields first: whoever gets the task then sees the record. */
async function give(tx: Transaction, by: Person, leaver: Person, { type, id, tasks, changes }: Part, note: string | null): Promise<void> {
  const record = await load(tx, type, id);
  if (!record) return;
  const values: Changes = {};
  for (const [name, to] of changes) {
    const value = record[name];
    const list = Array.isArray(value) ? (value as Reference[]) : null;
    values[name] = list ? withoutTwins(list.map((one) => (one.id === leaver.id ? referenceTo(to) : one))) : referenceTo(to);
  }
  let { version } = changes.size > 0 ? await handOver(tx, by, type, id, values, note) : record;
  for (const { task, to } of tasks) ({ version } = await act(by, type, id, 'reassign', { version, task: task.id, to: to.id, note }));
}

const referenceTo = (person: Person): Reference => nameOf(person);
const withoutTwins = (list: readonly Reference[]): Reference[] => [...new Map(list.map((one) => [one.id, one])).values()];
