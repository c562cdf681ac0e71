/** The model: what the files of a version are compiled to, and what is refused before anything is built from them. */
import { describe, expect, it } from 'vitest';
import { checkFiles, compile, countingIds, model, onModel, provideModel, typeById, typeByName, typeByPlural, type Files } from '../../cms/src/engines/model';

const label = (text: string) => ({ 'zh-Hans': `${text}（中）`, en: text, ko: `${text} (한)` });
const attribute = (type: string, more: object = {}) => ({ type, label: label(type), ...more });

const files = {
  'desk/pack.json': { label: label('Desk'), order: 2 },
  'desk/company.json': { name: label('Ink'), currency: 'CNY', workingHours: { from: '08:30', until: '17:30' } },
  'desk/roles.json': { administrator: { label: label('Administrator') }, clerk: { label: label('Clerk') }, dealer: { label: label('Dealer'), outside: true } },
  'desk/customer/schema.json': { label: label('Customer'), plural: 'customers', attributes: { title: attribute('text', { unique: true }), region: attribute('text', { filter: true }) } },
  'desk/person/schema.json': {
    label: label('Person'), plural: 'people', store: 'people', title: 'name',
    attributes: { username: attribute('text'), email: attribute('email'), name: attribute('text'), roles: attribute('roles'), department: attribute('ref', { target: ['customer'] }) },
  },
  'desk/order/schema.json': {
    label: label('Order'), plural: 'orders', number: { prefix: 'OR' },
    attributes: {
      customer: attribute('ref', { target: ['customer'] }),
      either: attribute('ref', { target: ['customer', 'order'] }),
      helpers: attribute('users'),
      kind: attribute('enum', { values: { sale: label('Sale'), gift: { label: label('Gift'), retired: true } } }),
      lines: attribute('lines', { attributes: { quantity: attribute('decimal', { min: 0 }), price: attribute('money'), amount: attribute('money', { computed: 'quantity*price' }) } }),
      total: attribute('money', { computed: 'sum(lines.amount)' }),
    },
  },
  'desk/order/flow.json': {
    states: { draft: { label: label('Draft') }, check: { label: label('Check'), due: { hours: 8 } }, done: { label: label('Done'), final: true } },
    transitions: [
      { name: 'submit', label: label('Submit'), from: 'draft', to: 'check', by: ['owner'] },
      { name: 'pass', label: label('Pass'), from: 'check', to: 'done', by: ['clerk'], needs: ['kind', 'lines.price'] },
    ],
  },
  'desk/order/access.json': { roles: { clerk: { may: ['list', 'read'], hide: ['lines.price'] } } },
  'desk/stock-balance/schema.json': { label: label('Balance'), plural: 'stock-balances', store: 'stock.balances', attributes: { onHand: attribute('decimal') } },
} satisfies Files;

/** The same files with one of them changed; the file's text is the value, so that a test says only what differs. */
function changed(path: keyof typeof files, change: (file: any) => void): Files {
  const file = structuredClone(files[path]);
  change(file);
  return { ...files, [path]: file };
}

const codes = (some: Files) => checkFiles(some).map(({ path, code }) => `${path} ${code}`);

describe('compiling', () => {
  const compiled = compile(files, countingIds(), 7);
  const order = compiled.types.find(({ name }) => name === 'order')!;
  const field = (name: string) => order.fields.find((one) => one.name === name)!;

  it('finds nothing wrong with these files', () => expect(checkFiles(files)).toEqual([]));

  it('gives a record type its table, its number series and the field that names it', () => {
    expect(order).toMatchObject({ table: `rt_${order.id}`, number: { prefix: 'OR' }, title: 'number', pack: 'desk', ledger: false });
    expect(compiled.types.find(({ name }) => name === 'customer')).toMatchObject({ title: 'title', number: undefined });
    expect(compiled.version).toBe(7);
  });

  it('puts a field into the column of its id, whatever its name', () => {
    expect(field('customer').column).toBe(`f${field('customer').id}`);
    const renamed = compile(changed('desk/order/schema.json', ({ attributes }) => { attributes.customer.name = 'buyer'; }), countingIds());
    const buyer = renamed.types.find(({ name }) => name === 'order')!.fields.find(({ name }) => name === 'buyer')!;
    expect(buyer).toMatchObject({ key: 'customer', column: field('customer').column });
  });

  it('keeps many-valued references in a table of their own', () => {
    expect(field('helpers').link).toBe(`rl_${field('helpers').id}`);
    expect(field('customer').link).toBeUndefined();
  });

  it('makes a part of every lines field', () => {
    expect(order.parts).toHaveLength(1);
    expect(order.parts[0]).toMatchObject({ table: `rt_${order.id}_${field('lines').id}`, field: { name: 'lines' } });
    expect(order.parts[0].fields.map(({ name, part }) => [name, part])).toEqual([['quantity', 'lines'], ['price', 'lines'], ['amount', 'lines']]);
  });

  it('keeps the columns of people that Strapi made, and the engine columns of a ledger', () => {
    const person = compiled.types.find(({ name }) => name === 'person')!;
    expect(person).toMatchObject({ table: 'up_users', ledger: false });
    expect(person.fields.map(({ column }) => column.replace(/\d+/, '#'))).toEqual(['username', 'email', 'f#', 'f#', 'f#']);
    expect(compiled.types.find(({ name }) => name === 'stock-balance')).toMatchObject({ table: 'stock_balances', ledger: true, fields: [{ column: 'on_hand' }] });
  });

  it('adds the two ends that every flow has', () => {
    expect(order.flow?.states.map(({ name, final }) => [name, final])).toEqual([['draft', false], ['check', false], ['done', true], ['rejected', true], ['cancelled', true]]);
    expect(order.flow).toMatchObject({ fallback: 'administrator', without: [] });
  });

  it('marks retired choices and outside roles', () => {
    expect(field('kind').values?.map(({ name, retired }) => [name, retired])).toEqual([['sale', false], ['gift', true]]);
    expect(compiled.roles.filter(({ outside }) => outside).map(({ name }) => name)).toEqual(['dealer']);
  });

  it('draws a form and a list where the files say nothing', () => {
    expect(order.form.sections).toEqual([{ fields: ['customer', 'either', 'helpers', 'kind', 'lines', 'total'] }]);
    expect(order.list).toMatchObject({ sort: ['createdAt', 'DESC'], filters: ['state'] });
    expect(compiled.types.find(({ name }) => name === 'customer')!.list.filters).toEqual(['region']);
  });

  it('leaves out a pack that is off', () => {
    expect(compile(changed('desk/pack.json', (file) => { file.off = true; }), countingIds()).types).toEqual([]);
  });

  it('is found by name, plural and id once it is provided, and whoever listens is told', () => {
    const told: number[] = [];
    const stop = onModel(({ version }) => told.push(version));
    provideModel(compiled);
    stop();
    provideModel(compile(files, countingIds(), 8));
    expect(told).toEqual([7]);
    expect(model().version).toBe(8);
    expect(typeByName('order')).toBe(typeByPlural('orders'));
    expect(typeById(typeByName('order')!.id)).toBe(typeByName('order'));
    expect(typeByName('nothing')).toBeUndefined();
  });
});

describe('checking', () => {
  const order = 'desk/order/schema.json';
  const flow = 'desk/order/flow.json';
  const cases: [string, Files, string][] = [
    ['a file that means nothing', { ...files, 'desk/order/recipe.json': {} }, 'desk/order/recipe.json unknown-file'],
    ['a type without a schema', { ...files, 'desk/stray/flow.json': files[flow] }, 'desk/stray/schema.json missing-file'],
    ['a key the format does not know', changed(order, (file) => { file.colour = 'red'; }), `${order}# format`],
    ['a plural that is the singular', changed(order, (file) => { file.plural = 'order'; }), `${order}#plural plural-same`],
    ['a plural that is taken', changed(order, (file) => { file.plural = 'customers'; }), `${order} name-taken`],
    ['a plural that is a path of the API', changed(order, (file) => { file.plural = 'tasks'; }), `${order} name-reserved`],
    ['a field called like one of the system', changed(order, (file) => { file.attributes.version = attribute('text'); }), `${order}#attributes.version name-reserved`],
    ['two fields of one name', changed(order, (file) => { file.attributes.total.name = 'kind'; }), `${order}#attributes.total name-taken`],
    ['a reference to nowhere', changed(order, (file) => { file.attributes.customer.target = ['moon']; }), `${order}#attributes.customer unknown-type`],
    ['a reference without a target', changed(order, (file) => { delete file.attributes.customer.target; }), `${order}#attributes.customer no-target`],
    ['a choice that begins with a digit', changed(order, (file) => { file.attributes.kind.values['1st'] = label('1st'); }), `${order}#attributes.kind.values bad-value`],
    ['two choices that differ by case only', changed(order, (file) => { file.attributes.kind.values.Sale = label('Sale'); }), `${order}#attributes.kind.values bad-value`],
    ['a minimum above the maximum', changed(order, (file) => { Object.assign(file.attributes.total, { min: 3, max: '2' }); }), `${order}#attributes.total bad-range`],
    ['an expression that cannot be read', changed(order, (file) => { file.attributes.total.computed = 'sum('; }), `${order}#attributes.total bad-expression`],
    ['an expression over an unknown field', changed(order, (file) => { file.attributes.total.computed = 'sum(lines.weight)'; }), `${order}#attributes.total unknown-field`],
    ['an expression that needs itself', changed(order, (file) => {
      file.attributes.a = attribute('decimal', { computed: 'b+1' });
      file.attributes.b = attribute('decimal', { computed: 'a+1' });
    }), `${order}#attributes.a circular`],
    ['a list column that is no field', changed(order, (file) => { file.list = { columns: ['weight'] }; }), `${order}#list.columns unknown-field`],
    ['a role that nobody has', changed(flow, (file) => { file.transitions[1].by = ['pilot']; }), `${flow}#transitions.1 unknown-role`],
    ['a state that does not exist', changed(flow, (file) => { file.transitions[1].to = 'gone'; }), `${flow}#transitions.1 unknown-state`],
    ['a state nothing leads to', changed(flow, (file) => { file.states.island = { label: label('Island'), final: true }; }), `${flow}#states.island unreachable`],
    ['a state nothing leaves', changed(flow, (file) => { file.transitions.pop(); }), `${flow}#states.check dead-end`],
    ['a final state that is left', changed(flow, (file) => { file.transitions.push({ ...file.transitions[1], name: 'reopen', from: 'done', to: 'draft' }); }), `${flow}#transitions.2 final-left`],
    ['two actions of one name in a state', changed(flow, (file) => { file.transitions.push(file.transitions[1]); }), `${flow}#transitions.2 action-twice`],
    ['a branch behind one that is always taken', changed(flow, (file) => { file.transitions.splice(1, 0, { ...file.transitions[1], when: { combinator: 'and', rules: [] } }); }), `${flow}#transitions.2 action-twice`],
    ['a field to fill that is not there', changed(flow, (file) => { file.transitions[1].needs = ['lines.weight']; }), `${flow}#transitions.1 unknown-field`],
    ['a hidden field that is not there', changed('desk/order/access.json', (file) => { file.roles.clerk.hide = ['lines.weight']; }), 'desk/order/access.json#roles.clerk unknown-field'],
    ['a condition over a field that is not there', changed('desk/order/access.json', (file) => {
      file.roles.clerk.rows = { combinator: 'and', rules: [{ field: 'customer.colour', operator: '=', value: 'red' }] };
    }), 'desk/order/access.json#roles.clerk unknown-field'],
  ];
  it.each(cases)('refuses %s', (_, some, expected) => expect(codes(some)).toContain(expected));

  it('accepts branches of one action, the last of them without a condition', () => {
    expect(codes(changed(flow, (file) => { file.transitions.splice(1, 0, { ...file.transitions[1], when: { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'check' }] } }); }))).toEqual([]);
  });

  it('knows fields one level through a reference, and those of the system', () => {
    const rows = (field: string) => changed('desk/order/access.json', (file) => { file.roles.clerk.rows = { combinator: 'and', rules: [{ field, operator: '=', value: 'x' }] }; });
    for (const field of ['customer.region', 'owner', 'owner.department', 'state', 'either.region']) expect(codes(rows(field))).toEqual([]);
    expect(codes(rows('customer.region.more'))).not.toEqual([]);
  });

  it('says every problem in three languages', () => {
    for (const [, some] of cases) {
      for (const { message } of checkFiles(some)) {
        expect(Object.values(message).every((text) => text.length > 3 && !/\{\w+\}/.test(text))).toBe(true);
        expect(message['zh-Hans']).not.toBe(message.en);
      }
    }
  });
});
