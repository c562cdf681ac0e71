/** What stands on the picture of a flow: boxes, arrows, words, and what differs between two versions. */
import { describe, expect, it } from 'vitest';
import { conditionFields, lineConditionFields, offeredOperators } from '../../admin/src/designer/conditions/condition-fields';
import { plainRule } from '../../admin/src/designer/conditions/plain-rule';
import type { DraftType } from '../../admin/src/designer/draft/pack-files';
import { countByPlace } from '../../admin/src/designer/flow/check/use-flow-check';
import { compareFlows, same } from '../../admin/src/designer/flow/compare/compare-flows';
import { addBranch } from '../../admin/src/designer/flow/edit/add-step';
import { changeState, changeTransition } from '../../admin/src/designer/flow/edit/change';
import { addLane } from '../../admin/src/designer/flow/edit/lanes';
import { newFlow } from '../../admin/src/designer/flow/edit/new-flow';
import { removeState } from '../../admin/src/designer/flow/edit/remove';
import { drawn } from '../../admin/src/designer/flow/picture/drawn';
import { graphOf, impliedEnds, readingOrder } from '../../admin/src/designer/flow/picture/graph';
import { timesWords } from '../../admin/src/designer/flow/times/use-times';
import { flowWords } from '../../admin/src/designer/flow/words';
import { actorWords, peopleWords } from '../../admin/src/designer/flow/words/actor-words';
import { ruleWords } from '../../admin/src/designer/flow/words/rule-words';
import type { Speaker } from '../../admin/src/designer/flow/words/speaker';
import { dueWords } from '../../admin/src/designer/flow/words/step-words';
import { words } from '../../admin/src/designer/words';

const label = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });
const step = { label: label('Director'), action: label('Approve'), by: ['marketing-director'] };
const type = {
  folder: 'shop/order', pack: 'shop', key: 'order',
  schema: { label: label('Order'), plural: 'orders', attributes: { total: { type: 'money', label: label('Total') }, lines: { type: 'lines', label: label('Lines'), attributes: { quantity: { type: 'int', label: label('Quantity') } } } } },
} as unknown as DraftType;
const speaker: Speaker = {
  w: words.en, f: flowWords.en, label: (labels) => labels?.en ?? '', role: (name) => `the ${name}`, person: (name) => name.toUpperCase(),
  fields: new Map(conditionFields(type, {}, (labels) => labels.en, undefined, true).map((field) => [field.name, field])),
};
const branched = addBranch(newFlow(), 1, step).flow;
const split = addLane(newFlow(), 'approval', { label: label('Legal'), action: label('Check'), by: ['quality'] }).flow;

describe('the picture', () => {
  it('has a box for every state and an arrow for every way', () => {
    const { boxes, arrows } = graphOf(branched);
    expect(boxes.map(({ id, kind }) => `${kind} ${id}`)).toEqual(['start states.draft', 'state states.approval', 'state states.director', 'end states.done']);
    expect(arrows.map(({ from, to }) => `${from} ${to}`)).toEqual(['states.draft states.approval', 'states.approval states.director', 'states.approval states.done', 'states.director states.done']);
  });

  it('shows lanes side by side, from their step to where they join, and the way on from there', () => {
    const { boxes, arrows } = graphOf(split);
    expect(boxes.map(({ id }) => id)).toEqual(expect.arrayContaining(['states.approval.lanes.main.steps.0', 'states.approval.lanes.legal.steps.0', 'join.approval']));
    expect(arrows).toContainEqual(expect.objectContaining({ from: 'join.approval', to: 'states.done', place: 'transitions.1' }));
    const [main, legal] = ['main', 'legal'].map((lane) => drawn(split, speaker).boxes.find(({ id }) => id === `states.approval.lanes.${lane}.steps.0`));
    expect(main?.y).toBe(legal?.y);
  });

  it('runs from top to bottom and lays no box over another', () => {
    const { boxes } = drawn(branched, speaker);
    const at = (id: string) => boxes.find((box) => box.id === id) as (typeof boxes)[number];
    expect(at('states.draft').y).toBeLessThan(at('states.approval').y);
    expect(at('states.approval').y).toBeLessThan(at('states.director').y);
    for (const a of boxes) for (const b of boxes) expect(a !== b && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height, `${a.id} ${b.id}`).toBe(false);
  });

  it('is read along its ways, and leaves out only the ends that standard actions lead to', () => {
    expect(readingOrder(branched)).toEqual(['draft', 'approval', 'director', 'done']);
    expect(impliedEnds(branched)).toEqual(['rejected', 'cancelled']);
    expect(impliedEnds({ ...branched, without: ['reject'] })).toEqual(['cancelled']);
  });

  it('survives a way to a state that is not there', () => {
    expect(graphOf(changeTransition(newFlow(), 1, { to: 'gone' })).arrows).toHaveLength(1);
  });

  it('counts problems where there is an editor for them, warnings apart', () => {
    const problem = (path: string, severity: 'error' | 'warning' = 'error') => ({ path: `shop/order/flow.json#${path}`, code: 'x', message: 'x', severity });
    expect([...countByPlace([problem('states.draft.due'), problem('states.draft'), problem('transitions.1.by'), problem('transitions.0', 'warning'), problem('fallback')])]).toEqual([['states.draft', 2], ['transitions.1', 1], ['flow', 1]]);
  });
});

describe('words', () => {
  it.each([
    [{ combinator: 'and', rules: [{ field: 'total', operator: '>', value: 5000 }] }, 'Total more than 5000'],
    [{ combinator: 'or', rules: [{ field: 'total', operator: 'null' }, { combinator: 'and', rules: [{ field: 'total', operator: '>', value: 1 }, { field: 'total', operator: '<', value: 9 }] }] }, 'Total is empty or (Total more than 1 and Total less than 9)'],
    [{ combinator: 'and', not: true, rules: [{ field: 'total', operator: '=', value: 1 }] }, 'not (Total is 1)'],
    [{ combinator: 'and', rules: [{ field: 'lines', operator: 'some', value: { combinator: 'and', rules: [{ field: 'quantity', operator: '>', value: 3 }] } }] }, 'some of Lines: Quantity more than 3'],
    [{ combinator: 'and', rules: [{ field: 'total', operator: '<', value: 'lines.quantity', valueSource: 'field' }] }, 'Total less than Lines › Quantity'],
    [{ combinator: 'and', rules: [] }, ''],
  ] as const)('say a condition', (rule, text) => expect(ruleWords(rule as never, speaker)).toBe(text));

  it('say who acts and how several sign', () => {
    expect(peopleWords({ by: ['finance', 'user:kim'], mode: 'all' }, speaker)).toBe('All: the finance, KIM');
    expect(peopleWords({ by: ['manager-of:owner:2'] }, speaker)).toBe('the owner’s manager, 2 levels up');
    expect(actorWords('managers-of:owner:general-manager', speaker)).toBe('the owner’s managers, up to the general-manager');
  });

  it('say when it is due, how long it takes and what went wrong', () => {
    expect(dueWords({ hours: 8, remind: [-4], escalate: { after: 8, to: 'manager' } }, speaker)).toBe('8 working hours · reminds · escalates');
    expect(timesWords({ state: 'a', count: 3, median: 1.44, p90: 8, returns: 2, overdue: 0, waiting: 1 }, flowWords.en)).toEqual(['median 1.4 · 90 % 8 hours', '2 returned · 1 waiting']);
    expect(timesWords({ state: 'a', count: 0, median: null, p90: null, returns: 0, overdue: 0 }, flowWords.en)).toEqual(['no times yet']);
  });
});

describe('two versions', () => {
  it('are one picture: what is new, what is gone, what is changed', () => {
    const { flow, marks } = compareFlows(newFlow(), changeState(branched, 'draft', { label: label('Order') }));
    expect([...marks]).toEqual([['states.draft', 'changed'], ['states.director', 'added'], ['transitions.1', 'added'], ['transitions.3', 'added']]);
    expect(Object.keys(flow.states)).toHaveLength(4);
  });

  it('keep what is gone in the picture, with its ways', () => {
    const { flow, marks } = compareFlows(branched, removeState(branched, 'director').flow);
    expect(marks.get('states.director')).toBe('removed');
    expect([...marks.values()].filter((mark) => mark === 'removed')).toHaveLength(3);
    expect(graphOf(flow).arrows).toHaveLength(flow.transitions.length);
  });

  it('mark lanes and their steps, and a flow that is new as a whole', () => {
    const { marks } = compareFlows(newFlow(), split);
    expect(marks.get('states.approval.lanes.legal')).toBe('added');
    expect([...compareFlows(undefined, newFlow()).marks.values()]).toEqual(Array(5).fill('added'));
    expect(compareFlows(split, structuredClone(split)).marks.size).toBe(0);
  });

  it('are the same whatever the order of keys', () => {
    expect(same({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1, d: undefined })).toBe(true);
    expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
});

describe('conditions of flows', () => {
  it('speak of single lines: their columns, and the document’s fields by another name', () => {
    expect(lineConditionFields(type, {}, (labels) => labels.en, 'lines').map(({ name }) => name)).toEqual(['quantity', '$record.total']);
    expect(offeredOperators('lines', true)).toEqual(['some', 'every', 'none', 'null', 'notNull']);
    expect(offeredOperators('lines', false)).toEqual(['null', 'notNull']);
    expect(conditionFields(type, {}, (labels) => labels.en).some(({ name }) => name === 'lines')).toBe(false);
  });

  it('are stored without the editor’s ids, within lines too, and with a field to compare with', () => {
    const edited = { id: '1', combinator: 'and', rules: [{ id: '2', field: 'lines', operator: 'some', value: { id: '3', combinator: 'or', rules: [{ id: '4', field: 'quantity', operator: '>', value: '$record.total', valueSource: 'field' }] } }] };
    expect(plainRule(edited)).toEqual({ combinator: 'and', rules: [{ field: 'lines', operator: 'some', value: { combinator: 'or', rules: [{ field: 'quantity', operator: '>', value: '$record.total', valueSource: 'field' }] } }] });
  });
});
