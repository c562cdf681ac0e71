/** Holds a field's change of type against its values: whether there is a way at all, and which values do not find it. */
import { database } from '../../foundation/database';
import { formerTypes } from '../definitions';
import type { Field, Model, RecordType } from '../model';
import { convertRows, isConvertible, isPointing, keysOf, targetsIn } from '../store';
import { placeFor } from './columns';
import { targetKeys, type FieldPair } from './pairs';
import type { Findings, Sample } from './problems';
import { rowsOf, samples, type Place } from './values';
import { writtenLabels } from './written-labels';

export interface Retype { type: RecordType; pair: FieldPair; before: Field; after: Field; place: Place; models: { before: Model; after: Model } }

/** The change has been found possible by `wayProblem`. */
export async function checkRetype({ type, pair, before, after, place, models }: Retype, found: Findings): Promise<void> {
  const table = pair.partBefore?.table ?? type.table;
  const there = await placeFor(before.id, after.type, table);
  const conversion = { table, from: before, to: after, typesBefore: models.before.types, typesAfter: calledAsIn(models.after, models.before) };
  const written = there ? await writtenLabels(database(), { table, from: before, to: { ...after, ...there } }) : undefined;
  let total = 0;
  let count = 0;
  const failing: Sample[] = [];
  for await (const rows of rowsOf(place)) {
    const records = new Map(rows.map(({ id, record }) => [id, record]));
    for (const row of await convertRows(database(), conversion, [...records.keys()], there && { ...after, ...there }, written)) {
      total += 1;
      if (row.failed === undefined) continue;
      count += 1;
      if (failing.length < samples * 4) failing.push({ plural: type.plural, id: Number(records.get(row.id)), value: row.failed });
    }
  }
  found.follows(pair.path, 'convert', count, failing, { total, type: after.type });
}

/**
 * Says why a change of type cannot be; whether it can. An older version comes back whatever types its fields had: what finds no way back is empty
 * there, and still stands where it was.
 */
export async function hasWay({ type, pair, before, after, models }: Omit<Retype, 'place'>, fixed: boolean, restoring: boolean, found: Findings): Promise<boolean> {
  const otherTargets = isPointing(before) && isPointing(after) && targetKeys(models.before, before).join() !== targetKeys(models.after, after).join();
  const several = isPointing(before) !== isPointing(after) && (after.target?.length ?? 0) > 1;
  if (fixed || otherTargets || (!restoring && (several || !isConvertible(before.type, after.type)))) {
    found.problem(pair.path, 'retype-impossible', { name: after.label, from: before.type, to: after.type });
    return false;
  }
  if (!isPointing(after) || isPointing(before)) return true;
  if (await ledElsewhere(type, before, after, models)) {
    found.problem(pair.path, 'target-fixed', { name: after.label });
    return false;
  }
  const [target] = targetsIn({ field: after, types: models.after.types });
  if (restoring || (target && keysOf(target).length > 0)) return true;
  found.problem(pair.path, 'no-unique', { name: after.label, type: target?.label ?? '' });
  return false;
}

/** The field was a reference to something else once: what stands there from then must not be taken for records of the new target. */
async function ledElsewhere(type: RecordType, before: Field, after: Field, models: Retype['models']): Promise<boolean> {
  const fieldsOf = ({ fields, parts }: RecordType) => [...fields, ...parts.flatMap((part) => part.fields)];
  const former = (await formerTypes(database())(type)).flatMap(fieldsOf).filter(({ id, type: kind }) => id === before.id && kind === after.type);
  return former.some((one) => targetKeys(models.before, one).join() !== targetKeys(models.after, after).join());
}

/** The types that stand in the database, by the names that a draft gives them. */
function calledAsIn(after: Model, before: Model): RecordType[] {
  return after.types.flatMap(({ key, name }) => {
    const there = before.types.find((type) => type.key === key);
    return there ? { ...there, name } : [];
  });
}
