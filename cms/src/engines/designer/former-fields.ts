/** What a field was when it was retired: brought back as something else, its values have to move as if it had never been away. */
import type { Sql } from '../../foundation/database';
import { filesOf, storedIds } from '../definitions';
import { compile, type Model } from '../model';
import { fieldPairs, type FieldPair } from './pairs';
import { retirements } from './retired';

/** Of each field that only the later model has: the pair that it makes with the field as it was last. */
export async function broughtBack(sql: Sql, before: Model, after: Model): Promise<FieldPair[]> {
  const retired = await retirements(sql);
  const versions = new Map<number, Model>();
  const pairs: FieldPair[] = [];
  for (const type of after.types) {
    const there = before.types.find(({ key }) => key === type.key);
    const fresh = fieldPairs('', there, type).filter((pair) => !pair.before && pair.after);
    for (const { key } of fresh) {
      const last = retired.find((one) => one.type === type.key && ['', key, key.split('.')[0]].includes(one.field));
      if (!last) continue;
      const model = versions.get(last.lastIn) ?? compile(await filesOf(sql, last.lastIn) ?? {}, await storedIds(sql), last.lastIn);
      versions.set(last.lastIn, model);
      const path = `${type.pack}/${type.key}/schema.json#attributes`;
      const pair = fieldPairs(path, model.types.find((one) => one.key === type.key), type).find((one) => one.key === key);
      if (pair?.before) pairs.push(pair);
    }
  }
  return pairs;
}
