/** How far a record has come, and what an action sends: rows of the pure parts. */
import { describe, expect, it } from 'vitest';
import type { HistoryEntry, Line, MetaType } from '../../admin/src/meta/contract';
import { actInput, actValues, sortErrors } from '../../admin/src/records/act-input';
import { lanesOf } from '../../admin/src/records/lanes';
import { mentionAt, mentioned } from '../../admin/src/records/mention';
import { stepsOf } from '../../admin/src/records/steps';
import { writtenInput } from '../../admin/src/records/written-input';
import { check, open, reject, slip } from './peer';
import { slipType, words } from './sample-meta';

let seq = 0;
const did = (action: string, from: string | null, to: string): HistoryEntry => ({ seq: ++seq, at: '2026-11-21T01:00:00Z', by: { id: 1, label: '甲' }, action, from, to, note: null });
const begun = [did('create', null, 'draft'), did('submit', 'draft', 'desk')];
const rows: [what: string, state: string, history: HistoryEntry[], steps: string[]][] = [
  ['a draft', 'draft', [did('create', null, 'draft')], ['draft now', 'desk ahead', 'gate ahead', 'out ahead']],
  ['on its way', 'gate', [...begun, did('check', 'desk', 'gate')], ['draft past', 'desk past', 'gate now', 'out ahead']],
  ['returned and begun anew', 'desk', [...begun, did('return', 'desk', 'draft'), did('submit', 'draft', 'desk')], ['draft past', 'desk now', 'gate ahead', 'out ahead']],
  ['returned, at its owner', 'draft', [...begun, did('return', 'desk', 'draft')], ['draft now', 'desk ahead', 'gate ahead', 'out ahead']],
  ['finished', 'out', [...begun, did('check', 'desk', 'gate'), did('open', 'gate', 'out')], ['draft past', 'desk past', 'gate past', 'out now']],
  ['rejected', 'rejected', [...begun, did('reject', 'desk', 'rejected')], ['draft past', 'desk past', 'rejected now']],
];

describe('the timeline', () => {
  it.each(rows)('of a record that is %s', (_what, state, history, steps) => {
    expect(stepsOf(slipType, slip({ state }), history).map((step) => `${step.state.name} ${step.is}`)).toEqual(steps);
  });

  it('does not take a comment or an edit for a step', () => {
    const [first] = stepsOf(slipType, slip({ state: 'desk' }), [...begun, did('comment', 'desk', 'desk')]);
    expect(first.entries).toHaveLength(1);
  });
});

describe('parallel branches', () => {
  const lanes = [
    { name: 'goods', label: words('货物'), steps: ['count', 'weigh'] }, { name: 'papers', label: words('文件'), steps: ['read'] },
    { name: 'urgent', label: words('加急'), steps: ['hurry'], when: { combinator: 'and' as const, rules: [{ field: 'urgent', operator: '=', value: true }] } },
  ];
  const inLane = (name: string, lane: string, by = ['guard'], mode = 'one') => ({ name, label: words(name), from: 'desk', to: 'desk', by, lane, mode });
  const type: MetaType = {
    ...slipType, states: slipType.states?.map((state) => (state.name === 'desk' ? { ...state, lanes } : state)),
    flow: [...slipType.flow ?? [], inLane('count', 'goods', ['guard', 'clerk'], 'all'), inLane('weigh', 'goods'), inLane('read', 'papers'), inLane('hurry', 'urgent')],
  };
  const shown = (state: string, history: HistoryEntry[]) => {
    const step = stepsOf(type, slip({ state }), history).find((one) => one.state.name === 'desk')!;
    return lanesOf(type, slip({ state }), step, () => false).map(({ name, skipped, steps }) => `${name}${skipped ? ' skipped' : ''}: ${steps.map((one) => `${one.name} ${one.is}`).join(', ')}`);
  };

  it('stand at their own steps: signed, somebody’s turn, ahead, left out', () => {
    expect(shown('desk', begun)).toEqual(['goods: count now, weigh ahead', 'papers: read now', 'urgent skipped: hurry skipped']);
    expect(shown('desk', [...begun, did('count', 'desk', 'desk')])).toEqual(['goods: count now, weigh ahead', 'papers: read now', 'urgent skipped: hurry skipped']);
    expect(shown('desk', [...begun, did('count', 'desk', 'desk'), did('count', 'desk', 'desk'), did('read', 'desk', 'desk')])).toEqual(['goods: count past, weigh now', 'papers: read past', 'urgent skipped: hurry skipped']);
  });

  it('that were not waited for are left out once the record has moved on', () => {
    expect(shown('gate', [...begun, did('read', 'desk', 'desk'), did('joined', 'desk', 'gate')])).toEqual(['goods skipped: count skipped, weigh skipped', 'papers: read past', 'urgent skipped: hurry skipped']);
  });

  it('leave the step itself to whoever moves it on', () => {
    const [, desk] = stepsOf(type, slip({ state: 'gate' }), [...begun, did('read', 'desk', 'desk'), did('joined', 'desk', 'gate')]);
    expect(desk).toMatchObject({ is: 'past', entries: [{ action: 'joined' }], signed: [{ action: 'read' }], actors: ['desk-head'] });
  });
});

describe('a step that was passed over', () => {
  it('is marked, not hidden', () => {
    expect(stepsOf(slipType, slip({ state: 'gate' }), [did('create', null, 'draft'), did('hasten', 'draft', 'gate')]).map((step) => `${step.state.name} ${step.is}`)).toEqual(['draft past', 'desk skipped', 'gate now', 'out ahead']);
  });
});

describe('@ in a comment', () => {
  it('asks for people by what stands between it and the caret', () => {
    expect(mentionAt('你好 @王', 5)).toBe('王');
    expect(mentionAt('@', 1)).toBe('');
    expect(mentionAt('mail a@b', 8)).toBeNull();
    expect(mentionAt('@王芳 好', 5)).toBeNull();
  });

  it('puts the name in its place', () => {
    expect(mentioned('请 @wa 看看', 5, '王芳')).toEqual({ text: '请 @王芳  看看', caret: 6 });
  });
});

describe('an action', () => {
  it('asks for people of the next step and for fields that may be filled in besides', () => {
    const action = { ...check, needs: ['receipt', 'chosen.gate'], optional: ['why', 'lines.box'] };
    expect(actValues(action, slip({ why: '急' }))).toMatchObject({ receipt: null, why: '急', lines: [{ id: 11 }] });
    expect(actInput(action, { note: '', receipt: 'R', why: null, chosen: { gate: [{ id: 3, label: 'x' }] }, lines: [{ id: 11, box: 'B', quantity: '2' }] }))
      .toEqual({ receipt: 'R', why: null, 'chosen.gate': [3], lines: [{ id: 11, box: 'B' }] });
    expect(sortErrors(action, { 'chosen.gate': '请选' }).asked).toEqual({ 'chosen.gate': '请选' });
  });

  it('starts with what the record says and sends its needs at the top level', () => {
    const values = actValues(check, slip({ receipt: 'R-1' }));
    expect(values).toEqual({ note: '', receipt: 'R-1' });
    expect(actInput(check, { ...values, note: '好' })).toEqual({ note: '好', receipt: 'R-1' });
  });

  it('sends needed columns with the ids of their rows and nothing else of them', () => {
    const values = actValues(open, slip());
    (values.lines as Line[])[0].box = 'B-1';
    expect(actInput(open, values)).toEqual({ lines: [{ id: 11, box: 'B-1' }] });
  });

  it('sends people as ids', () => {
    expect(actInput({ name: 'cc', label: check.label, needs: ['to'] }, { to: [{ id: 3, label: 'x' }] })).toEqual({ to: [3] });
    expect(actInput({ name: 'return', label: check.label, needs: ['note'] }, { to: 'draft', note: '改' })).toEqual({ to: 'draft', note: '改' });
  });

  it('puts errors at its own inputs and says the others in words', () => {
    expect(sortErrors(open, { 'lines.0.box': '没有', 'lines.0.quantity': '不够', note: '要' })).toEqual({ asked: { 'lines.0.box': '没有', note: '要' }, others: ['不够'] });
    expect(sortErrors(reject)).toEqual({ asked: {}, others: [] });
  });
});

describe('a saved form', () => {
  it('sends what this person may write, rows with their ids, and nothing of the system’s', () => {
    const may = (name: string) => !['total', 'receipt', 'lines.amount', 'number', 'state'].includes(name) && !name.endsWith('At') && name !== 'owner' && name !== 'department';
    expect(writtenInput(slipType, slip(), may)).toEqual({
      guest: { id: 4, label: 'G4 老王' }, urgent: false, why: null, remarks: null, attachments: [],
      lines: [{ id: 11, thing: { id: 2, label: '茶杯' }, quantity: '2', price: '12.00', box: null }],
    });
  });
});
