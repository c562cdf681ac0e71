/** What the types need in the database, as it is planned from the shipped packs. */
import { beforeAll, describe, expect, test } from 'vitest';
import { provideModel, type Model } from '../../cms/src/engines/model';
import { storagePlan } from '../../cms/src/engines/store/storage-plan';
import type { Dialect } from '../../cms/src/foundation/database';
import { shippedModel } from '../support/packs';

describe.each<Dialect>(['sqlite', 'postgres'])('the storage of the shipped types on %s', (dialect) => {
  let model: Model;
  const planOf = (name: string) => storagePlan(model.types.find((type) => type.name === name)!, dialect).map(({ create }) => create);
  const column = (type: string, field: string) => model.types.find(({ name }) => name === type)!.fields.find(({ name }) => name === field)!.column;

  beforeAll(() => {
    model = shippedModel();
    provideModel(model);
  });

  test('names everything once, and within what the database allows', () => {
    const names = model.types.flatMap((type) => storagePlan(type, dialect).map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(63);
  });

  test('has a covering index in the order of the list, with the columns of the row rules', () => {
    const covering = planOf('requisition').find((sql) => sql.includes('("created_at"'));
    for (const name of ['"id"', '"owner_id"', '"department_id"', '"state"', `"${column('requisition', 'picker')}"`]) expect(covering).toContain(name);
  });

  test('makes numbers and unique fields unique', () => {
    const unique = (type: string) => planOf(type).filter((sql) => sql.startsWith('CREATE UNIQUE INDEX')).map((sql) => /\("([^"]+)"\)$/.exec(sql)![1]);
    expect(unique('requisition')).toEqual(['number']);
    expect(unique('customer').sort()).toEqual(['code', 'title', 'taxNumber'].map((name) => column('customer', name)).sort());
  });

  test('keeps quantities above zero and versions from one, whoever writes', () => {
    const guards = planOf('requisition').filter((sql) => /CHECK|RAISE/.test(sql)).join('\n');
    expect(guards).toMatch(/"version" >= 1/);
    expect(guards).toMatch(/"f\d+" >= 1\b/);
  });

  test('ties references to their table where the database can', () => {
    expect(planOf('requisition').filter((sql) => sql.includes('FOREIGN KEY')).length > 0).toBe(dialect === 'postgres');
  });

  test('gives a ledger of an engine nothing', () => expect(planOf('stock-move')).toEqual([]));
});
