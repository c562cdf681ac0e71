/** How far a record has come, and what an action sends: rows of the pure parts. */
import { describe, expect, it } from 'vitest';
import type { HistoryEntry, Line } from '../../admin/src/meta/contract';
import { actInput, actValues, sortErrors } from '../../admin/src/records/act-input';
import { stepsOf } from '../../admin/src/records/steps';
import { writtenInput } from '../../admin/src/records/written-input';
import { check, open, reject, slip } from './peer';
import { slipType } from './sample-meta';

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

describe('an action', () => {
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
