/** In which order the types' rows are entered, and which references have to wait until their target is there. */
import type { Field } from '../model';
import { targetType } from '../seeds';
import type { DemoType } from './read-demo';

/** `later`: the names of the fields that are filled in when everything else has been entered. */
export interface Entry extends DemoType { later: string[] }

/**
 * The types with rows, each after those that it cannot do without. Where types need each other, references that are
 * not required wait: the fewest possible. A type's references to itself always do.
 */
export function entryOrder(types: readonly DemoType[]): Entry[] {
  const left = types.filter(({ file }) => file.rows?.length);
  const order: Entry[] = [];
  const waitsFor = (field: Field) => left.some(({ type }) => type === targetType(field));
  const late = (one: DemoType) => ownReferences(one).filter(waitsFor);
  const peopleLeft = () => left.some(({ type }) => type.store === 'people');
  const ready = (one: DemoType) => late(one).every((field) => !field.required) && !lineReferences(one).some(waitsFor) && !(one.file.by && peopleLeft());
  while (left.length > 0) {
    const next = left.filter(ready).reduce<DemoType | undefined>((best, one) => (!best || late(one).length < late(best).length ? one : best), undefined);
    if (!next) throw new Error('The demo rows of some types need each other.');
    order.push({ ...next, later: late(next).map(({ name }) => name) });
    left.splice(left.indexOf(next), 1);
  }
  return order;
}

const pointing: readonly Field['type'][] = ['user', 'ref', 'users', 'refs'];

const ownReferences = ({ type, file }: DemoType) =>
  type.fields.filter((field) => pointing.includes(field.type) && (file.rows ?? []).some((row) => field.name in row));

const lineReferences = ({ type, file }: DemoType) =>
  type.parts.filter(({ field }) => (file.rows ?? []).some((row) => field.name in row)).flatMap(({ fields }) => fields.filter((field) => pointing.includes(field.type)));
