/** The flow format: what a flow.json may say, what is refused, and what a rename rewrites in it. */
import { describe, expect, it } from 'vitest';
import { checkFiles, compileFlow, flowFile, mapFieldNames, type Files } from '../../cms/src/engines/model';

const label = (text: string) => ({ 'zh-Hans': `${text}（中）`, en: text, ko: `${text} (한)` });
const attribute = (type: string, more: object = {}) => ({ type, label: label(type), ...more });
const rule = (field: string, operator: string, value: unknown, more: object = {}) => ({ combinator: 'and', rules: [{ field, operator, value, ...more }] });

const path = 'desk/order/flow.json';
const files = {
  'desk/pack.json': { label: label('Desk'), order: 1 },
  'organisation/pack.json': { label: label('Organisation'), order: 2 },
  'organisation/company.json': { name: label('Ink'), currency: 'CNY', workingHours: { from: '08:30', until: '17:30' } },
  'organisation/roles.json': { administrator: { label: label('Administrator') }, clerk: { label: label('Clerk') }, boss: { label: label('Boss') } },
  'desk/product/schema.json': { label: label('Product'), plural: 'products', attributes: { name: attribute('text'), price: attribute('money') } },
  'desk/job/schema.json': { label: label('Job'), plural: 'errands', attributes: { order: attribute('ref', { target: ['order'] }), what: attribute('text') } },
  'desk/job/flow.json': {
    states: { open: { label: label('Open') }, done: { label: label('Done'), final: true } },
    transitions: [{ name: 'finish', label: label('Finish'), from: 'open', to: 'done', by: ['owner'] }],
  },
  'desk/order/schema.json': {
    label: label('Order'), plural: 'orders',
    attributes: {
      total: attribute('money'), limit: attribute('money'), promised: attribute('date'), feasible: attribute('bool'), job: attribute('ref', { target: ['job'] }),
      lines: attribute('lines', { attributes: { product: attribute('ref', { target: ['product'] }), quantity: attribute('decimal') } }),
    },
  },
  [path]: {
    states: {
      draft: { label: label('Draft') },
      review: {
        label: label('Review'), join: 2, may: { hide: ['limit'], write: ['promised'] },
        lanes: {
          money: { label: label('Money'), when: rule('total', '>', 'limit', { valueSource: 'field' }), steps: [{ name: 'budget', label: label('Budget'), by: ['clerk'], needs: [{ field: 'feasible', of: 'clerk' }] }] },
          law: { label: label('Law'), steps: [{ name: 'read', label: label('Read'), by: ['boss', 'managers-of:owner:boss'], mode: 'ratio', share: 0.6 }, { name: 'seal', label: label('Seal'), by: ['chosen:clerk'] }] },
        },
      },
      waiting: { label: label('Waiting'), due: { hours: 8, remind: [-4], escalate: { after: 8, to: 'manager' }, act: { after: 16, action: 'give-up' } } },
      done: { label: label('Done'), final: true },
    },
    transitions: [
      { name: 'submit', label: label('Submit'), from: 'draft', to: 'review', by: ['owner'], own: 'allowed', needs: [{ field: 'promised', when: rule('lines', 'some', rule('product.price', '>', 100)) }] },
      { name: 'joined', label: label('Joined'), from: 'review', to: 'waiting', by: ['system'], effects: [{ do: 'create', with: { type: 'job', fields: { what: 'total' } }, when: rule('total', '>', 0) }] },
      { name: 'made', label: label('Made'), from: 'waiting', to: 'done', by: ['system'], on: { records: { type: 'job', field: 'order', states: ['done'], match: 'all' } } },
      { name: 'late', label: label('Late'), from: 'waiting', to: 'done', by: ['system'], on: { date: 'promised', plus: 1, unit: 'workingDays' } },
      { name: 'told', label: label('Told'), from: 'waiting', to: 'done', by: ['system'], on: { record: { field: 'job', states: ['done'] } } },
      { name: 'give-up', label: label('Give up'), from: 'waiting', to: 'done', by: ['clerk'], empty: 'refuse' },
    ],
    own: 'forbidden', hold: true, mail: { signInAbove: { field: 'limit', amount: '500' } },
  },
} satisfies Files;

function changed(change: (flow: any) => void): Files {
  const flow = structuredClone(files[path]);
  change(flow);
  return { ...files, [path]: flow };
}

const codes = (some: Files) => checkFiles(some).map((problem) => `${problem.path} ${problem.code}`);

describe('a flow that says everything there is to say', () => {
  const flow = compileFlow(flowFile.parse(files[path]));

  it('is in order', () => expect(checkFiles(files)).toEqual([]));

  it('has each step of a lane as a transition within its state', () => {
    expect(flow.transitions.filter(({ lane }) => lane).map(({ name, from, to, lane }) => [lane, name, from, to])).toEqual([
      ['money', 'budget', 'review', 'review'], ['law', 'read', 'review', 'review'], ['law', 'seal', 'review', 'review'],
    ]);
    expect(flow.states.find(({ name }) => name === 'review')).toMatchObject({ join: 2, lanes: [{ name: 'money', steps: ['budget'] }, { name: 'law', steps: ['read', 'seal'] }] });
  });

  it('has every need as a field, and says who may sign their own where it says nothing itself', () => {
    expect(flow.transitions.find(({ name }) => name === 'budget')).toMatchObject({ needs: [{ field: 'feasible', of: 'clerk' }], own: 'forbidden' });
    expect(flow.transitions.find(({ name }) => name === 'submit')).toMatchObject({ own: 'allowed' });
  });

  it('takes new names of fields everywhere', () => {
    const names: Record<string, string> = { 'order/limit': 'ceiling', 'product/price': 'cost', 'order/promised': 'by', 'job/order': 'parent', 'job/what': 'title', 'order/feasible': 'possible', 'order/total': 'sum' };
    const renamed = mapFieldNames(files, ({ type, key }, name) => names[`${type}/${key}`] ?? name);
    const text = JSON.stringify(renamed[path]);
    for (const old of ['limit', 'price', 'promised', '"order"', 'feasible', '"total"', '"what"']) expect(text).not.toContain(old);
    expect(text).toContain('{"field":"product.cost","operator":">","value":100}');
    expect(text).toContain('"fields":{"title":"sum"}');
  });
});

describe('checking a flow', () => {
  const cases: [string, Files, string][] = [
    ['lanes without a join', changed((flow) => { flow.transitions[1].by = ['clerk']; }), '#states.review no-join'],
    ['a join of more lanes than there are', changed((flow) => { flow.states.review.join = 3; }), '#states.review join-too-many'],
    ['two steps of one name in a lane', changed((flow) => { flow.states.review.lanes.law.steps[1].name = 'read'; }), '#states.review action-twice'],
    ['a role in a lane that nobody has', changed((flow) => { flow.states.review.lanes.money.steps[0].by = ['pilot']; }), '#states.review unknown-role'],
    ['a need of somebody who does not act', changed((flow) => { flow.states.review.lanes.money.steps[0].needs[0].of = 'boss'; }), '#states.review need-of-nobody'],
    ['a need under an unknown condition', changed((flow) => { flow.transitions[0].needs[0].when = rule('lines', 'some', rule('product.weight', '>', 1)); }), '#transitions.0 unknown-field'],
    ['a field compared with one that is not there', changed((flow) => { flow.states.review.lanes.money.when = rule('total', '>', 'most', { valueSource: 'field' }); }), '#states.review unknown-field'],
    ['an effect under an unknown condition', changed((flow) => { flow.transitions[1].effects[0].when = rule('weight', '>', 1); }), '#transitions.1 unknown-field'],
    ['a hidden field that is not there', changed((flow) => { flow.states.review.may.hide = ['weight']; }), '#states.review unknown-field'],
    ['a person who waits for other records', changed((flow) => { flow.transitions[2].by = ['clerk']; }), '#transitions.2 on-not-system'],
    ['other records of an unknown type', changed((flow) => { flow.transitions[2].on.records.type = 'moon'; }), '#transitions.2 unknown-type'],
    ['other records in an unknown state', changed((flow) => { flow.transitions[2].on.records.states = ['gone']; }), '#transitions.2 unknown-state'],
    ['other records that do not point here', changed((flow) => { flow.transitions[2].on.records.field = 'what'; }), '#transitions.2 unknown-field'],
    ['another record behind no reference', changed((flow) => { flow.transitions[4].on.record.field = 'total'; }), '#transitions.4 unknown-field'],
    ['a date that is none', changed((flow) => { flow.transitions[3].on.date = 'total'; }), '#transitions.3 no-date'],
    ['signing in above a day', changed((flow) => { flow.mail.signInAbove.field = 'promised'; }), '#mail no-figure'],
    ['signing in above nothing', changed((flow) => { flow.mail.signInAbove.field = 'weight'; }), '#mail unknown-field'],
    ['an automatic decision that is no action here', changed((flow) => { flow.states.waiting.due.act.action = 'submit'; }), '#states.waiting unknown-action'],
    ['an escalation to nobody', changed((flow) => { flow.states.waiting.due.escalate.to = 'pilot'; }), '#states.waiting unknown-role'],
    ['a chain of managers up to nobody', changed((flow) => { flow.states.review.lanes.law.steps[0].by[1] = 'managers-of:owner:pilot'; }), '#states.review unknown-role'],
    ['people chosen among nobody', changed((flow) => { flow.states.review.lanes.law.steps[1].by = ['chosen:pilot']; }), '#states.review unknown-role'],
    ['a share of more than all', changed((flow) => { flow.states.review.lanes.law.steps[0].share = 1.2; }), '#states.review.lanes.law.steps.0.share format'],
  ];
  it.each(cases)('refuses %s', (_, some, expected) => expect(codes(some)).toContain(path + expected));

  it('lets no database be asked what only memory can judge', () => {
    const access = { roles: { clerk: { may: ['list'], rows: rule('total', '>', 'limit', { valueSource: 'field' }) } } };
    expect(codes({ ...files, 'desk/order/access.json': access })).toEqual(['desk/order/access.json#roles.clerk not-for-rows']);
  });

  it('says every problem in three languages', () => {
    for (const [, some] of cases) {
      for (const { message } of checkFiles(some)) {
        expect(Object.values(message).every((text) => text.length > 3 && !/\{\w+\}/.test(text))).toBe(true);
      }
    }
  });
});
