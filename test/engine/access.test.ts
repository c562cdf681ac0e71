/** Access: several roles, rows, fields, outside people, those who take part, administrators, and the directory of people. */
import { describe, expect, it } from 'vitest';
import { can, fieldRights, participantScope, peopleOf, standInOn, system, type Person } from '../../cms/src/engines/access';
import { checkRule, compileToSql, evaluate } from '../../cms/src/engines/conditions';
import { compile, countingIds, kindsOf, type RecordType } from '../../cms/src/engines/model';

const label = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });
const mine = { combinator: 'and', rules: [{ field: 'owner', operator: '=', value: '$me' }] };
const attribute = (type: string, more: object = {}) => ({ type, label: label(type), ...more });

const model = compile({
  'desk/pack.json': { label: label('Desk'), order: 1 },
  'desk/company.json': { name: label('Ink'), currency: 'CNY', workingHours: { from: '08:30', until: '17:30' } },
  'desk/roles.json': {
    administrator: { label: label('a') }, clerk: { label: label('c') }, seller: { label: label('s') },
    auditor: { label: label('u') }, dealer: { label: label('d'), outside: true },
  },
  'desk/order/schema.json': {
    label: label('Order'), plural: 'orders', number: { prefix: 'OR' },
    attributes: {
      subject: attribute('text'), cost: attribute('money'), price: attribute('money'), total: attribute('money', { computed: 'sum(items.amount)' }),
      items: attribute('lines', { attributes: { amount: attribute('money'), secret: attribute('text') } }),
    },
  },
  'desk/order/flow.json': {
    states: { draft: { label: label('d') }, done: { label: label('e'), final: true } },
    transitions: [{ name: 'finish', label: label('f'), from: 'draft', to: 'done', by: ['owner'] }],
  },
  'desk/order/access.json': { roles: {
    seller: { may: ['list', 'read', 'create', 'edit', 'delete'], rows: mine, hide: ['cost', 'items.secret'], readOnly: ['price'] },
    clerk: { may: ['list', 'read', 'create', 'edit', 'export'], editRows: mine, hide: ['cost'] },
    auditor: { may: ['list', 'read'], rows: { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'done' }] } },
  } },
  'desk/note/schema.json': { label: label('Note'), plural: 'notes', attributes: { text: attribute('text'), inside: attribute('text') } },
  'desk/note/access.json': { roles: { '*': { may: ['list', 'read'] }, dealer: { may: ['list', 'read'], rows: mine, hide: ['inside'] } } },
  'desk/plan/schema.json': { label: label('Plan'), plural: 'plans', attributes: { text: attribute('text') } },
  'desk/plan/flow.json': { states: { draft: { label: label('d') } }, transitions: [] },
  'desk/plan/access.json': { roles: { seller: { may: ['list', 'read'] } } },
}, countingIds());

const type = (name: string) => model.types.find((one) => one.name === name) as RecordType;
const order = type('order');
const person = (id: number, ...roles: string[]): Person => ({
  ...system, id, username: `p${id}`, email: `P${id}@ink.example`, roles,
  roleIds: model.roles.filter(({ name }) => roles.includes(name)).map((role) => role.id),
  outside: model.roles.some((role) => role.outside && roles.includes(role.name)),
});
const participant = { field: '$participant', operator: '=', value: true };

describe('what a person may do', () => {
  it('is what one of their roles may, on the rows that one of them reaches', () => {
    expect(can(person(1, 'clerk'), order, 'list')).toBe(true);
    expect(can(person(1, 'clerk', 'seller'), order, 'list')).toBe(true);
    expect(can(person(1, 'auditor', 'seller'), order, 'list')).toMatchObject({ combinator: 'or', rules: [{ rules: [{ field: 'state' }] }, mine, { rules: [participant] }] });
    expect(can(person(1, 'auditor'), order, 'create')).toBe(false);
    expect(can(person(1, 'seller'), order, 'create')).toBe(true);
    expect(can(person(1, 'seller'), order, 'export')).toBe(false);
  });

  it('narrows editing to the rows named for it', () => {
    expect(can(person(1, 'clerk'), order, 'edit')).toEqual(mine);
    expect(can(person(1, 'clerk'), order, 'delete')).toBe(false);
    expect(can(person(1, 'seller'), order, 'delete')).toEqual(mine);
  });

  it('is reading what they take part in, even without a grant on the type, but no list of it', () => {
    expect(can(person(1, 'clerk'), type('plan'), 'read')).toMatchObject({ rules: [participant] });
    expect(can(person(1, 'clerk'), type('plan'), 'list')).toBe(false);
    expect(can(person(1, 'clerk'), type('plan'), 'edit')).toBe(false);
  });

  it('is nothing for outside people but what their role is granted by name', () => {
    expect(can(person(1, 'dealer'), order, 'read')).toBe(false);
    expect(can(person(1, 'dealer'), type('plan'), 'read')).toBe(false);
    expect(can(person(1, 'dealer'), type('note'), 'list')).toEqual(mine);
    expect(can(person(1, 'dealer', 'clerk'), type('note'), 'list')).toEqual(mine);
    expect(can(person(1, 'clerk'), type('note'), 'list')).toBe(true);
  });

  it('is nothing for the blocked, and nothing of the company for those without a role', () => {
    expect(can({ ...person(1, 'clerk'), blocked: true }, order, 'list')).toBe(false);
    expect(can(person(1), type('note'), 'list')).toBe(false);
    expect(can(person(1), order, 'read')).toBe(false);
  });

  it('is seeing everything for an administrator, but changing only what is granted', () => {
    expect(can(person(1, 'administrator'), order, 'list')).toBe(true);
    expect(can(person(1, 'administrator'), order, 'read')).toBe(true);
    for (const verb of ['create', 'edit', 'delete', 'export'] as const) expect(can(person(1, 'administrator'), order, verb)).toBe(false);
    expect(fieldRights(person(1, 'administrator'), order).read.has('cost')).toBe(true);
    expect(fieldRights(person(1, 'administrator'), order).write.size).toBe(0);
  });

  it('is the same condition object for the same roles, so that its SQL can be kept', () => {
    expect(can(person(1, 'seller'), order, 'list')).toBe(can(person(2, 'seller'), order, 'list'));
  });

  it('is everything for the product itself, except on ledgers', () => {
    expect(can(system, order, 'edit')).toBe(true);
    expect(can(system, { ...order, ledger: true }, 'edit')).toBe(false);
    expect(can(system, { ...order, ledger: true }, 'list')).toBe(true);
  });
});

describe('the fields a person reads and writes', () => {
  it('leave out what the role hides, and do not let it write what it only reads', () => {
    const { read, write } = fieldRights(person(1, 'seller'), order);
    expect(read.has('cost')).toBe(false);
    expect(read.has('items.secret')).toBe(false);
    expect([read.has('price'), write.has('price')]).toEqual([true, false]);
    expect(write.has('items.amount')).toBe(true);
    expect([write.has('total'), write.has('number'), write.has('state'), write.has('owner')]).toEqual([false, false, false, false]);
    expect(write.has('remarks')).toBe(true);
  });

  it('hold a hidden field only if another role shows it on all those rows', () => {
    expect(fieldRights(person(1, 'seller', 'clerk'), order).read.has('items.secret')).toBe(true);
    expect(fieldRights(person(1, 'seller', 'clerk'), order).read.has('cost')).toBe(false);
    expect(fieldRights(person(1, 'clerk', 'auditor'), order).read.has('cost')).toBe(false);
    expect(fieldRights(person(1, 'auditor'), order).read.has('cost')).toBe(true);
  });

  it('that nobody may write are none where no role may create or edit', () => {
    expect(fieldRights(person(1, 'auditor'), order).write.size).toBe(0);
  });
});

describe('taking part', () => {
  it('is owning, or a task in person or through a role, as one condition', () => {
    const rule = can(person(5, 'auditor'), order, 'list');
    if (typeof rule === 'boolean') throw new Error('a condition was expected');
    const scope = { dialect: 'sqlite' as const, me: person(5, 'auditor'), today: '2026-11-21' };
    const { sql, bound } = compileToSql(rule, { ...scope, field: (name) => (
      name === '$participant' ? participantScope(order, person(5, 'auditor'), 't') : { kind: { of: 'choice' }, sql: 't."state"' }
    ) });
    expect(sql).toContain('"tasks"');
    expect(sql).not.toContain('= TRUE');
    expect(bound).toEqual(['done', 5, 5, order.id, 5, order.id, 'auditor', order.id]);
    expect((sql.match(/\?/g) ?? []).length).toBe(bound.length);
  });

  it('is known to conditions in memory when the record says it', () => {
    const rule = can(person(1, 'clerk'), type('plan'), 'read');
    if (typeof rule === 'boolean') throw new Error('a condition was expected');
    const context = { today: '2026-11-21', kindOf: kindsOf(type('plan'), model.types) };
    expect(evaluate(rule, { $participant: true }, context)).toBe(true);
    expect(evaluate(rule, {}, context)).toBe(false);
  });
});

describe('the kinds of a type', () => {
  it('are there for fields, system fields, lines and one level through', () => {
    const kinds = kindsOf(order, model.types);
    expect(kinds('total')).toEqual({ of: 'number', scale: 2 });
    expect(kinds('items.amount')).toEqual({ of: 'number', scale: 2, many: true });
    expect(kinds('owner')).toEqual({ of: 'reference' });
    expect(kinds('nothing')).toBeUndefined();
    expect(kinds('constructor')).toBeUndefined();
    expect(checkRule({ combinator: 'and', rules: [{ field: 'items.amount', operator: '>', value: 5 }] }, kinds)).toEqual([]);
  });
});

describe('the directory of people', () => {
  const anna = person(1, 'clerk', 'seller');
  const blocked = { ...person(2, 'clerk'), blocked: true };
  const directory = peopleOf([anna, blocked]);

  it('finds by id, user name, and email whatever its case', () => {
    expect(directory.byId(1)).toBe(anna);
    expect(directory.byUsername('p1')).toBe(anna);
    expect(directory.byEmail('p1@INK.example')).toBe(anna);
    expect(directory.byId(9)).toBeUndefined();
  });

  it('gives the holders of a role, the blocked not among them', () => {
    expect(directory.withRole('clerk')).toEqual([anna]);
    expect(directory.withRole('nothing')).toEqual([]);
    expect(directory.all()).toHaveLength(2);
  });

  it('knows who stands in on a day', () => {
    const away = { ...anna, standInId: 2, standInFrom: '2026-11-20', standInUntil: '2026-11-21' };
    expect(standInOn(away, '2026-11-21')).toBe(2);
    expect(standInOn(away, '2026-11-22')).toBeNull();
    expect(standInOn(anna, '2026-11-21')).toBeNull();
  });
});
