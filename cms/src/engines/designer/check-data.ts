/** Holds a draft against the data: what stands in its way there, and how many records it touches. */
import { database } from '../../foundation/database';
import { can, isAdministrator, fieldRights, people, type Person } from '../access';
import type { Field, Model, RecordType } from '../model';
import { convertRows } from '../store';
import { checkComputed } from './check-computed';
import { checkRetype, hasWay } from './check-retype';
import { pairsOf, targetKeys, type FieldPair, type TypePair } from './pairs';
import type { Findings, Sample } from './problems';
import { impactTexts } from './sentences';
import { filled, placeOf, records, rowsOf, samples, type Place } from './values';

/** The model in force, and the one that the draft would be. */
interface Models { before: Model; after: Model; restoring: boolean }

/** Tells `found` of everything that the data has to say. */
export async function checkData(before: Model, after: Model, restoring: boolean, found: Findings): Promise<void> {
  for (const pair of pairsOf(before, after)) {
    if (!pair.before) continue;
    if (!pair.after) await checkRetiredType(pair, pair.before, found);
    else await checkType(pair, pair.before, pair.after, found, { before, after, restoring });
  }
  await checkComputed(before, after, found);
  checkRoles(before, after, found);
}

/** What the product itself reads. */
const needed: ReadonlySet<string> = new Set(['person', 'department']);

async function checkRetiredType({ path }: TypePair, type: RecordType, found: Findings): Promise<void> {
  if (needed.has(type.key) || type.ledger) found.problem(path, 'system-needed', { name: type.label });
  if (type.store !== 'own') return;
  const place = { table: type.table, column: 'id', record: 't."id"' };
  const { count, sample } = await filled(type, place);
  found.follows(path, 'hidden', count, sample, {}, impactTexts.hiddenType);
  const readers = people().all().filter((person) => !person.blocked && !isAdministrator(person) && can(person, type, 'list') !== false);
  found.follows(path, 'rights', readers.length, peopleSample(readers), { name: type.label });
}

async function checkType(pair: TypePair, before: RecordType, after: RecordType, found: Findings, models: Models): Promise<void> {
  if (before.store !== after.store) found.problem(`${pair.path}#store`, 'store-fixed');
  for (const field of pair.fields) {
    const place = placeOf(before, field);
    if (field.before && !field.after) await checkRetiredField(before, field, place, found);
    if (field.before && field.after && place) await checkField(before, field, field.before, field.after, place, found, models);
  }
  await checkStates(pair, before, after, found);
  checkRights(pair, before, after, found);
}

async function checkRetiredField(type: RecordType, field: FieldPair, place: Place | undefined, found: Findings): Promise<void> {
  if (type.ledger || (type.store === 'people' && ownOfPeople.has(field.key))) found.problem(field.path, 'system-needed', { name: field.before?.label ?? field.key });
  if (!place || type.ledger) return;
  const { count, sample } = await filled(type, place);
  found.follows(field.path, 'hidden', count, sample);
}

const ownOfPeople: ReadonlySet<string> = new Set([
  'username', 'email', 'blocked', 'name', 'roles', 'language', 'department', 'manager', 'dealer', 'region', 'standIn', 'standInFrom', 'standInUntil', 'mailPreference',
]);

async function checkField(type: RecordType, pair: FieldPair, before: Field, after: Field, place: Place, found: Findings, models: Models): Promise<void> {
  if (!before.computed !== !after.computed) found.problem(pair.path, 'computed-fixed', { name: after.label });
  if (before.type !== after.type) {
    const fixed = type.ledger || (type.store === 'people' && ownOfPeople.has(pair.key));
    if (await hasWay({ type, pair, before, after, models }, fixed, models.restoring, found)) await checkRetype({ type, pair, before, after, place, models }, found);
    return;
  }
  if (!samePointers(before, after, models)) found.problem(pair.path, 'target-fixed', { name: after.label });
  if (type.ledger) return;
  if (after.required && !before.required && !after.computed && !before.link && before.type !== 'lines') {
    const { count, sample } = await records(type, `FROM "${place.table}" t WHERE t."${place.column}" IS NULL`, place);
    found.follows(pair.path, 'empty', count, sample);
  }
  if (after.unique && !before.unique) await checkUnique(pair, after, place, found);
  if (after.values) await checkChoices(type, pair, before, after, place, found);
  if (before.min !== after.min || before.max !== after.max || before.maxLength !== after.maxLength) await checkBounds(type, pair, before, after, place, found);
}

/** References to several types may get more; records would have to say which they mean if there was one. */
function samePointers(before: Field, after: Field, models: Models): boolean {
  const [earlier, later] = [targetKeys(models.before, before), targetKeys(models.after, after)];
  return earlier.join() === later.join() || (earlier.length > 1 && earlier.every((key, i) => later[i] === key));
}

async function checkUnique(pair: FieldPair, field: Field, { table, column }: Place, found: Findings): Promise<void> {
  const row = await database().get<{ n: number }>(
    `SELECT count(*) AS "n" FROM (SELECT 1 FROM "${table}" WHERE "${column}" IS NOT NULL GROUP BY "${column}" HAVING count(*) > 1) AS twice`);
  const count = Number(row?.n ?? 0);
  if (count > 0) found.problem(pair.path, 'not-unique', { name: field.label, count });
}

async function checkChoices(type: RecordType, pair: FieldPair, before: Field, after: Field, place: Place, found: Findings): Promise<void> {
  const later = new Map(after.values?.map((choice) => [choice.name, choice]));
  for (const { name, label, retired } of before.values ?? []) {
    const now = later.get(name);
    if (now && (!now.retired || retired)) continue;
    const many = before.type === 'enums';
    const { count, sample } = await records(type, `FROM "${place.table}" t WHERE t."${place.column}" ${many ? 'LIKE' : '='} ?`, place, [many ? `%"${name}"%` : name]);
    if (now) found.follows(`${pair.path}.values.${name}`, 'choice', count, sample, { name: label });
    else if (count > 0) found.problem(`${pair.path}.values.${name}`, 'choice-used', { name: label, count });
  }
}

async function checkBounds(type: RecordType, pair: FieldPair, before: Field, after: Field, place: Place, found: Findings): Promise<void> {
  const conversion = { table: pair.partBefore?.table ?? type.table, from: before, to: after, typesBefore: [], typesAfter: [] };
  let count = 0;
  const sample: Sample[] = [];
  for await (const rows of rowsOf(place)) {
    const converted = await convertRows(database(), conversion, rows.map(({ id }) => id), undefined);
    converted.forEach(({ failed }, i) => {
      if (failed === undefined) return;
      count += 1;
      if (sample.length < samples) sample.push({ plural: type.plural, id: rows[i].record, value: failed });
    });
  }
  found.follows(pair.path, 'range', count, sample);
}

/** What runs stays on its version and can be moved; drafts and finished records have no version of their own to stand on. */
async function checkStates({ path }: TypePair, before: RecordType, after: RecordType, found: Findings): Promise<void> {
  const left = new Set(after.flow?.states.map(({ name }) => name));
  const gone = (before.flow?.states ?? []).filter(({ name }) => !left.has(name));
  const place = { table: before.table, column: 'state', record: 't."id"' };
  for (const { name, label, final } of gone) {
    const { count, sample } = await records(before, `FROM "${before.table}" t WHERE t."state" = ?`, place, [name]);
    const at = `${path.replace('schema.json', 'flow.json')}#states.${name}`;
    const runs = !final && name !== before.flow?.states[0].name && after.flow !== undefined;
    if (runs) found.follows(at, 'running', count, sample, { name: label });
    else if (count > 0) found.problem(at, 'state-used', { name: label, count });
  }
}

/** Who listed a type before and will not any more, and who loses single fields of it; retired fields are told of on their own. */
function checkRights(pair: TypePair, before: RecordType, after: RecordType, found: Findings): void {
  if (JSON.stringify(before.access) === JSON.stringify(after.access)) return;
  const lost = new Map<FieldPair, Person[]>();
  const outside: Person[] = [];
  for (const person of people().all()) {
    if (person.blocked || isAdministrator(person) || can(person, before, 'list') === false) continue;
    if (can(person, after, 'list') === false) {
      outside.push(person);
      continue;
    }
    const [had, has] = [fieldRights(person, before).read, fieldRights(person, after).read];
    for (const field of pair.fields) {
      if (!field.before || !field.after) continue;
      if (had.has(nameIn(before, field, field.before)) && !has.has(nameIn(after, field, field.after))) lost.set(field, [...(lost.get(field) ?? []), person]);
    }
  }
  found.follows(pair.path, 'rights', outside.length, peopleSample(outside), { name: after.label });
  for (const [field, those] of lost) found.follows(field.path, 'rights', those.length, peopleSample(those), { name: field.after?.label ?? field.key });
}

const peopleSample = (those: readonly Person[]): Sample[] => those.slice(0, samples).map(({ id, name }) => ({ plural: 'people', id, value: name }));

function nameIn(type: RecordType, { key }: FieldPair, field: Field): string {
  const [own, column] = key.split('.');
  return column === undefined ? field.name : `${type.parts.find((part) => part.field.key === own)?.field.name ?? own}.${field.name}`;
}

function checkRoles(before: Model, after: Model, found: Findings): void {
  const left = new Set(after.roles.map(({ name }) => name));
  for (const { name, label } of before.roles) {
    const count = left.has(name) ? 0 : people().withRole(name).length;
    if (count > 0) found.problem(`organisation/roles.json#${name}`, 'role-used', { name: label, count });
  }
}
