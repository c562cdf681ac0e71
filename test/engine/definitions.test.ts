/** Definitions: what Strapi is given of a model, and when a worker boots which version. */
import { describe, expect, it } from 'vitest';
import { contentTypesOf, partUidOf, uidOf, userAttributesOf } from '../../cms/src/engines/definitions/content-types';
import { scalarOf } from '../../cms/src/engines/definitions/column-type';
import { compile, countingIds, fieldTypes, type RecordType } from '../../cms/src/engines/model';

const label = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });
const attribute = (type: string, more: object = {}) => ({ type, label: label(type), ...more });

const model = compile({
  'desk/pack.json': { label: label('Desk'), order: 1 },
  'desk/company.json': { name: label('Ink'), currency: 'CNY', workingHours: { from: '08:30', until: '17:30' } },
  'desk/customer/schema.json': { label: label('Customer'), plural: 'customers', attributes: { title: attribute('text') } },
  'desk/person/schema.json': { label: label('Person'), plural: 'people', store: 'people', attributes: { username: attribute('text'), phone: attribute('phone'), roles: attribute('roles') } },
  'desk/stock-move/schema.json': { label: label('Move'), plural: 'stock-moves', store: 'stock.moves', attributes: { quantity: attribute('decimal') } },
  'desk/order/schema.json': {
    label: label('Order'), plural: 'orders',
    attributes: {
      one: attribute('ref', { target: ['customer'] }), either: attribute('ref', { target: ['customer', 'order'] }), many: attribute('refs', { target: ['customer'] }),
      price: attribute('money'), lines: attribute('lines', { attributes: { quantity: attribute('decimal') } }),
    },
  },
}, countingIds());
const type = (name: string) => model.types.find((one) => one.name === name) as RecordType;

describe('content types', () => {
  const apis = contentTypesOf(model);
  const order = type('order');
  const api = apis.get(`rt-${order.id}`)!;
  const column = (name: string) => order.fields.find((field) => field.name === name)!.column;

  it('exist for types with tables of their own, not for people and ledgers', () => {
    expect([...apis.keys()].sort()).toEqual([type('customer'), order].map(({ id }) => `rt-${id}`).sort());
  });

  it('are named by ids only, so that a rename changes nothing in the database', () => {
    expect(api.contentTypes[`rt-${order.id}`].schema).toMatchObject({ collectionName: `rt_${order.id}`, info: { singularName: `rt-${order.id}` } });
    expect(uidOf(order)).toBe(`api::rt-${order.id}.rt-${order.id}`);
    expect(uidOf(type('person'))).toBe('plugin::users-permissions.user');
  });

  it('pin the column of every field', () => {
    const { attributes } = api.contentTypes[`rt-${order.id}`].schema;
    expect(attributes[column('price')]).toEqual({ type: 'biginteger', columnName: column('price') });
    expect(Object.entries(attributes).every(([key, { columnName }]) => key === columnName)).toBe(true);
  });

  it('hold the type beside a reference to several types, and no column for links and lines', () => {
    const { attributes } = api.contentTypes[`rt-${order.id}`].schema;
    expect(attributes).toHaveProperty(`${column('either')}_type`);
    expect(attributes).not.toHaveProperty(`${column('one')}_type`);
    expect(attributes).not.toHaveProperty(column('many'));
    expect(attributes).not.toHaveProperty(column('lines'));
  });

  it('make a type of its own for lines', () => {
    const [part] = order.parts;
    const uid = partUidOf(order, part);
    expect(Object.keys(api.contentTypes)).toContain(uid.split('.')[1]);
    expect(Object.keys(api.contentTypes[uid.split('.')[1]].schema.attributes)).toEqual(['parent_id', 'position', part.fields[0].column]);
  });

  it('give every type the columns that the engines keep', () => {
    expect(Object.keys(api.contentTypes[`rt-${order.id}`].schema.attributes)).toEqual(expect.arrayContaining(['number', 'state', 'version', 'owner_id', 'head_hash', 'head_seq', 'fingerprint']));
  });

  it('add to Strapi’s user what it has not, and leave its own columns alone', () => {
    const attributes = userAttributesOf(model);
    const phone = type('person').fields.find(({ name }) => name === 'phone')!;
    expect(attributes).toHaveProperty(phone.column);
    expect(attributes).not.toHaveProperty('username');
  });

  it('know a place for every type of field', () => {
    const without = fieldTypes.filter((one) => scalarOf(one, 'f1') === undefined);
    expect(without).toEqual(['users', 'roles', 'refs', 'lines']);
  });
});
