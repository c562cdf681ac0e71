/** The rules of a flow alone: who may do what when, what follows, and what does not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMachine, initialTransition, transition as nextState } from 'xstate';
import type { Transition } from '../../cms/src/engines/model';
import type { StoredRecord } from '../../cms/src/engines/store';
import { Desk, flowOf, step, type Members } from '../support/desk';

const members: Members = {
  assistant: { id: 1, roles: ['market-assistant'], manager: 'supervisor' },
  supervisor: { id: 2, roles: ['market-supervisor'] },
  finance: { id: 3, roles: ['finance'] },
  keeper: { id: 4, roles: ['warehouse-keeper'] },
  other: { id: 5, roles: ['market-assistant'] },
  administrator: { id: 6, roles: ['administrator'] },
  dealer: { id: 7, roles: ['dealer'], outside: true },
  quality: { id: 8, roles: ['quality'] },
  deputy: { id: 9, roles: ['deputy-supervisor'] },
  both: { id: 10, roles: ['market-supervisor', 'finance'] },
};

const record = (more: Record<string, unknown> = {}): StoredRecord => ({
  id: 1, number: null, state: 'draft', version: 1, owner: { id: 1, label: 'assistant' }, department: null, createdAt: '', updatedAt: '', submittedAt: null,
  closedAt: null, remarks: null, attachments: [], lines: [{ id: 11, lot: null }, { id: 12, lot: null }], ...more,
});

const requisition = flowOf(['draft', 'signature', 'payment', 'issue', 'done'], [
  step('draft -> signature: submit [market-assistant, shipper]', { effects: [{ do: 'stock.reserve' }] }),
  step('signature -> payment: sign [market-supervisor]'),
  step('payment -> issue: stamp [finance]', { needs: ['paymentMethod', 'paymentReference'], stamp: true }),
  step('issue -> done: issue [warehouse-keeper]', { needs: ['lines.lot'], effects: [{ do: 'stock.issue' }] }),
]);
const effects = { 'stock.issue': { undoable: false, moves: true } };
const paid = { paymentMethod: 'cash', paymentReference: 'A1' };
const lots = { lines: [{ id: 11, lot: 'L1' }, { id: 12, lot: 'L2' }] };

const fresh = () => new Desk(requisition, members, record(), effects);
function submitted() {
  const desk = fresh();
  desk.act('assistant', 'submit');
  desk.record.number = 'LL20261121-0001';
  return desk;
}
function atPayment() {
  const desk = submitted();
  desk.act('supervisor', 'sign');
  return desk;
}

/** A flow of one countersigned step. */
const joint = (mode: Transition['mode'], by = 'market-supervisor, finance, quality') => new Desk(flowOf(['draft', 'approval', 'done'], [
  step('draft -> approval: submit [market-assistant]'),
  step(`approval -> done: approve [${by}]`, { mode, effects: [{ do: 'stock.adjust' }] }),
]), members, record());

describe('from the draft to the end', () => {
  test('the owner submits, and only the next role has a task', () => {
    const desk = fresh();
    const decision = desk.act('assistant', 'submit');
    expect(decision).toMatchObject({ from: 'draft', to: 'signature', submits: true, decision: 'approved', effects: [{ do: 'stock.reserve' }], undoFrom: null, closes: null });
    expect(desk.turns()).toEqual(['market-supervisor']);
    expect(desk.events).toEqual(['acted', 'entered', 'task']);
  });

  test('every step in turn, and the last one closes the record', () => {
    const desk = atPayment();
    desk.act('finance', 'stamp', {}, paid);
    const last = desk.act('keeper', 'issue', {}, lots);
    expect(last).toMatchObject({ to: 'done', closes: true, open: [] });
    expect(desk.turns()).toEqual([]);
    expect(desk.events.at(-1)).toBe('completed');
  });

  test('somebody else’s draft is not submitted, whatever the role', () => {
    expect(fresh().actions('other')).toEqual(['comment', 'cc']);
    expect(fresh().refused('other', 'submit')).toEqual({ status: 403, fields: [] });
  });

  test.each([
    ['supervisor', ['sign', 'return', 'reject', 'cancel', 'reassign', 'delegate', 'add-signer', 'comment', 'cc']],
    ['assistant', ['withdraw', 'urge', 'comment', 'cc']],
    ['finance', ['comment', 'cc']],
    ['dealer', ['comment']],
    ['administrator', ['reassign', 'comment', 'cc', 'move', 'terminate']],
  ])('before the supervisor’s signature %s has %j', (who, actions) => {
    expect(submitted().actions(who)).toEqual(actions);
  });

  test.each([
    ['finance', 'sign', 403], ['assistant', 'sign', 403], ['supervisor', 'stamp', 403], ['supervisor', 'submit', 403], ['supervisor', 'fly', 400],
    ['supervisor', 'constructor', 400], ['supervisor', 'withdraw', 403], ['other', 'withdraw', 403], ['finance', 'return', 403],
  ])('%s cannot %s then', (who, action, status) => {
    expect(submitted().refused(who, action, { note: 'x' }).status).toBe(status);
  });

  test('what a step needs is named field by field', () => {
    expect(atPayment().refused('finance', 'stamp')).toEqual({ status: 422, fields: ['paymentMethod', 'paymentReference'] });
    expect(atPayment().refused('finance', 'stamp', {}, { paymentMethod: 'cash', paymentReference: '  ' })).toEqual({ status: 422, fields: ['paymentReference'] });
  });

  test('what a step needs of lines is named line by line', () => {
    const desk = atPayment();
    desk.act('finance', 'stamp', {}, paid);
    expect(desk.refused('keeper', 'issue')).toEqual({ status: 422, fields: ['lines.0.lot', 'lines.1.lot'] });
    expect(desk.refused('keeper', 'issue', {}, { lines: [] })).toEqual({ status: 422, fields: ['lines'] });
  });

  test('a finished record can only be talked about', () => {
    const desk = atPayment();
    desk.act('finance', 'stamp', {}, paid);
    desk.act('keeper', 'issue', {}, lots);
    for (const who of ['assistant', 'supervisor', 'finance', 'keeper']) expect(desk.actions(who)).toEqual(['comment', 'cc']);
  });
});

describe('the way back', () => {
  test('returned to the owner: undone from the start, reason required, the owner’s task', () => {
    const desk = submitted();
    expect(desk.refused('supervisor', 'return')).toEqual({ status: 422, fields: ['note'] });
    expect(desk.refused('supervisor', 'return', { note: '  ' })).toEqual({ status: 422, fields: ['note'] });
    const decision = desk.act('supervisor', 'return', { note: 'too many' });
    expect(decision).toMatchObject({ to: 'draft', decision: 'returned', undoFrom: 0, round: 1, effects: [] });
    expect(desk.applied).toEqual([]);
    expect(desk.turns()).toEqual(['assistant']);
    expect(desk.events.slice(-1)).toEqual(['returned']);
  });

  test('resubmitted, it goes through every step again', () => {
    const desk = atPayment();
    desk.act('finance', 'return', { note: 'wrong customer' });
    expect(desk.act('assistant', 'submit')).toMatchObject({ to: 'signature', round: 1, effects: [{ do: 'stock.reserve' }] });
    expect(desk.turns()).toEqual(['market-supervisor']);
  });

  test('returned with “straight”, it comes straight back', () => {
    const desk = atPayment();
    desk.act('finance', 'return', { note: 'wrong customer', resume: 'straight' });
    expect(desk.act('assistant', 'submit')).toMatchObject({ to: 'payment', effects: [{ do: 'stock.reserve' }] });
    expect(desk.turns()).toEqual(['finance']);
  });

  test('not straight past an effect that would be missing then', () => {
    const desk = new Desk(flowOf(['draft', 'a', 'b', 'done'], [
      step('draft -> a: submit [market-assistant]'), step('a -> b: go [market-supervisor]', { effects: [{ do: 'x' }] }), step('b -> done: end [finance]'),
    ]), members, record());
    desk.act('assistant', 'submit');
    desk.act('supervisor', 'go');
    expect(desk.refused('finance', 'return', { note: 'x', resume: 'straight' })).toEqual({ status: 422, fields: ['resume'] });
    expect(desk.act('finance', 'return', { note: 'x' }).to).toBe('draft');
  });

  test('returned to a step in between: only what came after it is undone', () => {
    const desk = atPayment();
    expect(desk.act('finance', 'return', { note: 'x', to: 'signature' })).toMatchObject({ to: 'signature', undoFrom: 1 });
    expect(desk.applied.map(({ name }) => name)).toEqual(['stock.reserve']);
    expect(desk.turns()).toEqual(['market-supervisor']);
  });

  test.each(['payment', 'issue', 'done', 'nowhere', ''])('not returned to %j', (to) => {
    const desk = atPayment();
    if (to === '') expect(desk.act('finance', 'return', { note: 'x', to }).to).toBe('draft');
    else expect(desk.refused('finance', 'return', { note: 'x', to })).toEqual({ status: 422, fields: ['to'] });
  });

  test('rejected: final, everything undone', () => {
    const desk = submitted();
    expect(desk.refused('supervisor', 'reject').fields).toEqual(['note']);
    expect(desk.act('supervisor', 'reject', { note: 'no' })).toMatchObject({ to: 'rejected', closes: true, undoFrom: 0, decision: 'rejected' });
    expect(desk.applied).toEqual([]);
    expect(desk.actions('assistant')).toEqual(['comment', 'cc']);
  });

  test('withdrawn before the first signature, not after it', () => {
    const desk = submitted();
    expect(desk.act('assistant', 'withdraw')).toMatchObject({ to: 'draft', undoFrom: 0, round: 1, decision: null });
    expect(desk.turns()).toEqual([]);
    desk.act('assistant', 'submit');
    desk.act('supervisor', 'sign');
    expect(desk.refused('assistant', 'withdraw').status).toBe(403);
  });

  test('not withdrawn once one of several has signed', () => {
    const desk = joint('all');
    desk.act('assistant', 'submit');
    desk.act('finance', 'approve');
    expect(desk.actions('assistant')).not.toContain('withdraw');
  });

  test('cancelled by the owner in the draft, by the owner’s manager until stock has moved', () => {
    expect(fresh().act('assistant', 'cancel', { note: 'not needed' })).toMatchObject({ to: 'cancelled', closes: true });
    const desk = atPayment();
    expect(desk.actions('assistant')).not.toContain('cancel');
    expect(desk.act('supervisor', 'cancel', { note: 'x' })).toMatchObject({ to: 'cancelled', undoFrom: 0 });
    expect(desk.applied).toEqual([]);
  });

  test('nothing goes back past an effect that moved stock', () => {
    const desk = new Desk(flowOf(['draft', 'pick', 'ship', 'done'], [
      step('draft -> pick: submit [market-assistant]', { effects: [{ do: 'stock.reserve' }] }),
      step('pick -> ship: pick [warehouse-keeper]', { effects: [{ do: 'stock.issue' }] }),
      step('ship -> done: send [finance]'),
    ]), members, record(), effects);
    desk.act('assistant', 'submit');
    desk.act('keeper', 'pick');
    for (const action of ['return', 'reject']) expect(desk.actions('finance')).not.toContain(action);
    expect(desk.actions('supervisor')).not.toContain('cancel');
    expect(desk.refused('administrator', 'move', { to: 'pick', note: 'x' })).toEqual({ status: 422, fields: ['to'] });
    expect(desk.act('administrator', 'terminate', { note: 'x' }).to).toBe('cancelled');
  });
});

describe('signing together', () => {
  test('all: in any order, each once, effects only with the last', () => {
    const desk = joint('all');
    desk.act('assistant', 'submit');
    expect(desk.turns()).toEqual(['finance', 'market-supervisor', 'quality']);
    for (const who of ['quality', 'supervisor']) {
      expect(desk.act(who, 'approve')).toMatchObject({ to: 'approval', decision: 'approved', effects: [], transition: null, open: [], closesRest: false });
      expect(desk.refused(who, 'approve').status).toBe(403);
    }
    expect(desk.turns()).toEqual(['finance']);
    expect(desk.act('finance', 'approve')).toMatchObject({ to: 'done', effects: [{ do: 'stock.adjust' }] });
  });

  test('all: who holds two of the roles signs for each of them', () => {
    const desk = joint('all', 'market-supervisor, finance');
    desk.act('assistant', 'submit');
    expect(desk.act('both', 'approve').to).toBe('approval');
    expect(desk.act('both', 'approve').to).toBe('done');
  });

  test('all: one rejection is the end', () => {
    const desk = joint('all');
    desk.act('assistant', 'submit');
    desk.act('quality', 'approve');
    desk.act('finance', 'reject', { note: 'no' });
    expect(desk.record.state).toBe('rejected');
    expect(desk.turns()).toEqual([]);
  });

  test('all, each with its own needs', () => {
    const desk = new Desk(flowOf(['draft', 'answering', 'done'], [
      step('draft -> answering: submit [market-assistant]'),
      step('answering -> done: answer [finance]', { mode: 'all', needs: ['priceFeasible'] }),
      step('answering -> done: answer [quality]', { mode: 'all', needs: ['qualityFeasible'] }),
    ]), members, record());
    desk.act('assistant', 'submit');
    expect(desk.refused('finance', 'answer').fields).toEqual(['priceFeasible']);
    expect(desk.act('finance', 'answer', {}, { priceFeasible: false }).to).toBe('answering');
    expect(desk.act('quality', 'answer', {}, { qualityFeasible: true }).to).toBe('done');
  });

  test.each(['one', 'any', undefined] as const)('%s: the first signature is enough and closes the others’ tasks', (mode) => {
    const desk = joint(mode);
    desk.act('assistant', 'submit');
    expect(desk.act('quality', 'approve')).toMatchObject({ to: 'done', closesRest: true });
    expect(desk.refused('finance', 'approve').status).toBe(403);
  });

  test('ratio: more than half', () => {
    const desk = joint('ratio');
    desk.act('assistant', 'submit');
    expect(desk.act('quality', 'approve').to).toBe('approval');
    expect(desk.act('finance', 'approve').to).toBe('done');
  });

  test('in order: one after the other', () => {
    const desk = joint('in-order');
    desk.act('assistant', 'submit');
    expect(desk.turns()).toEqual(['(finance)', '(quality)', 'market-supervisor']);
    expect(desk.refused('finance', 'approve').status).toBe(403);
    expect(desk.act('supervisor', 'approve').events).toEqual(['acted', 'task']);
    expect(desk.turns()).toEqual(['(quality)', 'finance']);
    desk.act('finance', 'approve');
    expect(desk.act('quality', 'approve').to).toBe('done');
  });

  test('the people of a field each have to sign', () => {
    const desk = new Desk(flowOf(['draft', 'reply', 'done'], [
      step('draft -> reply: submit [market-assistant]'), step('reply -> done: reply [field:handlers]', { mode: 'all' }),
    ]), members, record({ handlers: [{ id: 3, label: '' }, { id: 8, label: '' }] }));
    desk.act('assistant', 'submit');
    expect(desk.turns()).toEqual(['finance', 'quality']);
    expect(desk.act('finance', 'reply').to).toBe('reply');
    expect(desk.act('quality', 'reply').to).toBe('done');
  });

  test('the second visit to a state counts from the start', () => {
    const desk = new Desk(flowOf(['draft', 'review', 'work', 'done'], [
      step('draft -> review: submit [market-assistant]'), step('review -> work: agree [finance, quality]', { mode: 'all' }),
      step('work -> review: again [warehouse-keeper]'), step('work -> done: end [warehouse-keeper]'),
    ]), members, record());
    desk.act('assistant', 'submit');
    desk.act('finance', 'agree');
    desk.act('quality', 'agree');
    desk.act('keeper', 'again');
    expect(desk.turns()).toEqual(['finance', 'quality']);
    expect(desk.act('finance', 'agree').to).toBe('review');
    expect(desk.act('quality', 'agree').to).toBe('work');
  });
});

describe('branches', () => {
  const rule = (field: string, operator: '=' | 'null' | 'notNull', value?: string | boolean) => ({ combinator: 'and' as const, rules: [{ field, operator, value }] });
  const order = () => new Desk(flowOf(['draft', 'check', 'stock', 'signature', 'done'], [
    step('draft -> check: submit [market-assistant]'),
    step('check -> stock: confirm [quality]', { when: rule('contract', 'notNull') }),
    step('check -> signature: record [quality]', { when: rule('contract', 'null'), needs: ['customerConfirmed'] }),
    step('stock -> done: deliver [quality]', { when: rule('receipt', '=', true), needs: ['feedback'] }),
    step('stock -> signature: deliver [quality]', { when: rule('receipt', '=', false) }),
  ]), members, record({ contract: null, receipt: null }));

  test('a condition that does not hold makes no button', () => {
    const desk = order();
    desk.act('assistant', 'submit');
    expect(desk.actions('quality')).toContain('record');
    expect(desk.actions('quality')).not.toContain('confirm');
    expect(desk.refused('quality', 'confirm').status).toBe(403);
  });

  test.each([[true, 'done'], [false, 'signature']])('of two branches of one name the record decides (%s)', (receipt, to) => {
    const desk = order();
    desk.record = { ...desk.record, contract: { id: 1, label: '' }, receipt };
    desk.act('assistant', 'submit');
    desk.act('quality', 'confirm');
    expect(desk.act('quality', 'deliver', {}, { feedback: 'fine' }).to).toBe(to);
  });
});

describe('who is meant', () => {
  test('a step whose actors are nobody goes to the fallback role', () => {
    const desk = new Desk(flowOf(['draft', 'a', 'done'], [step('draft -> a: submit [market-assistant]'), step('a -> done: end [nobody-here]')]), members, record());
    desk.act('assistant', 'submit');
    expect(desk.turns()).toEqual(['administrator']);
    expect(desk.act('administrator', 'end').to).toBe('done');
  });

  test('one empty entry among others is no reason for it', () => {
    const desk = new Desk(flowOf(['draft', 'a', 'done'], [step('draft -> a: submit [market-assistant]'), step('a -> done: end [nobody-here, finance]')]), members, record());
    desk.act('assistant', 'submit');
    expect(desk.turns()).toEqual(['finance']);
  });

  test('the owner’s manager; and nobody else of that role', () => {
    const desk = new Desk(flowOf(['draft', 'a', 'done'], [step('draft -> a: submit [any-staff]'), step('a -> done: read [manager-of:owner]')]), members, record());
    desk.act('assistant', 'submit');
    expect(desk.turns()).toEqual(['supervisor']);
    expect(desk.refused('both', 'read').status).toBe(403);
    expect(desk.act('supervisor', 'read').to).toBe('done');
  });

  test('a stand-in signs for whom they stand in for', () => {
    const desk = new Desk(requisition, { ...members, supervisor: { ...members.supervisor, absent: 'deputy' } }, record(), effects);
    desk.act('assistant', 'submit');
    expect(desk.act('deputy', 'sign').standsInFor).toMatchObject({ id: 2 });
    expect(desk.refused('deputy', 'stamp').status).toBe(403);
  });

  test('any of the staff may act where the flow says so, an outsider may not', () => {
    const desk = new Desk(flowOf(['draft', 'a', 'done'], [step('draft -> a: submit [market-assistant]'), step('a -> done: close [any-staff]')]), members, record());
    desk.act('assistant', 'submit');
    expect(desk.turns()).toEqual([]);
    expect(desk.refused('dealer', 'close').status).toBe(403);
    expect(desk.act('keeper', 'close').to).toBe('done');
  });

  test('a step back to the same state keeps everybody’s task', () => {
    const desk = new Desk(flowOf(['draft', 'production', 'done'], [
      step('draft -> production: submit [market-assistant]'),
      step('production -> production: progress [quality]', { needs: ['progress'], effects: [{ do: 'x' }] }),
      step('production -> done: finish [quality]'),
    ]), members, record());
    desk.act('assistant', 'submit');
    for (const progress of [10, 50]) expect(desk.act('quality', 'progress', {}, { progress })).toMatchObject({ to: 'production', effects: [{ do: 'x' }], open: [], decision: 'approved' });
    expect(desk.turns()).toEqual(['quality']);
    expect(desk.act('quality', 'finish').to).toBe('done');
  });
});

describe('asking others in', () => {
  test('reassigned for good: the role’s other holders have it no longer', () => {
    const desk = submitted();
    expect(desk.refused('supervisor', 'reassign').fields).toEqual(['to']);
    expect(desk.refused('supervisor', 'reassign', { to: 2 }).fields).toEqual(['to']);
    expect(desk.act('supervisor', 'reassign', { to: desk.id('deputy') })).toMatchObject({ decision: null, users: [9], to: 'signature' });
    expect(desk.turns()).toEqual(['deputy']);
    expect(desk.refused('both', 'sign').status).toBe(403);
    expect(desk.act('deputy', 'sign').to).toBe('payment');
  });

  test('delegated: it comes back to whoever gave it', () => {
    const desk = submitted();
    desk.act('supervisor', 'delegate', { to: { id: 9 } });
    expect(desk.turns()).toEqual(['(supervisor)', 'deputy']);
    expect(desk.refused('supervisor', 'sign').status).toBe(403);
    expect(desk.actions('deputy')).not.toContain('reject');
    expect(desk.act('deputy', 'sign')).toMatchObject({ to: 'signature', decision: 'approved', events: ['acted', 'task'] });
    expect(desk.turns()).toEqual(['supervisor']);
    expect(desk.act('supervisor', 'sign').to).toBe('payment');
  });

  test('a delegate does the work: what the step needs is asked of them', () => {
    const desk = atPayment();
    desk.act('finance', 'delegate', { to: 8 });
    expect(desk.refused('quality', 'stamp').fields).toEqual(['paymentMethod', 'paymentReference']);
    desk.act('quality', 'stamp', {}, paid);
    expect(desk.act('finance', 'stamp').to).toBe('issue');
  });

  test('before: the others sign first, without the step’s needs', () => {
    const desk = atPayment();
    desk.act('finance', 'add-signer', { who: [8, 9], where: 'before' });
    expect(desk.turns()).toEqual(['(finance)', 'deputy', 'quality']);
    desk.act('quality', 'stamp');
    expect(desk.turns()).toEqual(['(finance)', 'deputy']);
    desk.act('deputy', 'stamp');
    expect(desk.turns()).toEqual(['finance']);
    expect(desk.act('finance', 'stamp', {}, paid).to).toBe('issue');
  });

  test('after: the record waits for them', () => {
    const desk = submitted();
    desk.act('supervisor', 'add-signer', { who: [9], where: 'after' });
    expect(desk.refused('deputy', 'sign').status).toBe(403);
    expect(desk.act('supervisor', 'sign')).toMatchObject({ to: 'signature', effects: [] });
    expect(desk.turns()).toEqual(['deputy']);
    expect(desk.act('deputy', 'sign').to).toBe('payment');
  });

  test.each([[['supervisor', 'deputy']], [['deputy', 'supervisor']]])('beside: both, in the order %j', (order) => {
    const desk = submitted();
    desk.act('supervisor', 'add-signer', { who: [9], where: 'beside' });
    expect(desk.turns()).toEqual(['deputy', 'supervisor']);
    expect(desk.act(order[0], 'sign').to).toBe('signature');
    expect(desk.act(order[1], 'sign').to).toBe('payment');
  });

  test('a signer taken away again no longer stands in the way', () => {
    const desk = submitted();
    desk.act('supervisor', 'add-signer', { who: [9], where: 'before' });
    expect(desk.refused('supervisor', 'remove-signer', { who: [3] }).fields).toEqual(['who']);
    desk.act('supervisor', 'remove-signer', { who: [9] });
    expect(desk.turns()).toEqual(['supervisor']);
    desk.act('supervisor', 'add-signer', { who: [9], where: 'beside' });
    desk.act('supervisor', 'sign');
    expect(desk.act('supervisor', 'remove-signer', { who: [9] }).to).toBe('payment');
  });

  test.each([
    [{ who: [9] }, 'where'], [{ where: 'before' }, 'who'], [{ who: [], where: 'before' }, 'who'], [{ who: ['9'], where: 'before' }, 'who'],
    [{ who: [2], where: 'before' }, 'who'], [{ who: [9], where: 'somewhere' }, 'where'],
  ])('add-signer with %j is refused at %s', (input, field) => {
    expect(submitted().refused('supervisor', 'add-signer', input)).toEqual({ status: 422, fields: [field] });
  });

  test('nobody is asked twice', () => {
    const desk = submitted();
    desk.act('supervisor', 'add-signer', { who: [9], where: 'beside' });
    expect(desk.refused('supervisor', 'add-signer', { who: [9], where: 'after' }).fields).toEqual(['who']);
    expect(desk.refused('supervisor', 'reassign', { to: 9 }).fields).toEqual(['to']);
  });
});

describe('beside the flow', () => {
  test('urged by the owner, not again within half an hour', () => {
    const desk = submitted();
    expect(desk.act('assistant', 'urge')).toMatchObject({ light: true, to: 'signature', decision: null, open: [] });
    desk.minutes = 29;
    expect(desk.refused('assistant', 'urge').status).toBe(429);
    desk.minutes = 30;
    desk.act('assistant', 'urge');
    expect(desk.version).toBe(2);
  });

  test('a comment needs words, mentions are people', () => {
    const desk = submitted();
    expect(desk.refused('finance', 'comment').fields).toEqual(['note']);
    expect(desk.refused('finance', 'comment', { note: 'x', mentions: ['me'] }).fields).toEqual(['mentions']);
    expect(desk.act('finance', 'comment', { note: ' hello ', mentions: [2, 2] })).toMatchObject({ note: 'hello', users: [2], light: true, events: ['comment'], tasks: [] });
    expect(desk.refused('finance', 'comment', { note: 'x'.repeat(2001) }).fields).toEqual(['note']);
  });

  test('the administrator moves a record and ends it, with a reason', () => {
    const desk = submitted();
    expect(desk.refused('administrator', 'move', { to: 'issue' }).fields).toEqual(['note']);
    expect(desk.refused('administrator', 'move', { to: 'done', note: 'x' }).fields).toEqual(['to']);
    expect(desk.act('administrator', 'move', { to: 'issue', note: 'x' })).toMatchObject({ to: 'issue', undoFrom: null, effects: [] });
    expect(desk.turns()).toEqual(['warehouse-keeper']);
    expect(desk.act('administrator', 'move', { to: 'draft', note: 'x' })).toMatchObject({ to: 'draft', undoFrom: 0 });
    expect(desk.turns()).toEqual(['assistant']);
  });

  test('a company that switches an action off has it nowhere', () => {
    const desk = new Desk({ ...requisition, without: ['return', 'delegate'] }, members, record());
    desk.act('assistant', 'submit');
    expect(desk.actions('supervisor')).not.toContain('return');
    expect(desk.refused('supervisor', 'delegate', { to: 9 }).status).toBe(403);
  });
});

describe('whatever people do', () => {
  const people = Object.keys(members);
  const clicks = fc.array(fc.record({ who: fc.constantFrom(...people), pick: fc.nat(), target: fc.constantFrom(...people), where: fc.constantFrom('before', 'after', 'beside') }), { maxLength: 40 });

  test('every button works or names what it lacks, and a record that runs is always somebody’s turn', () => {
    fc.assert(fc.property(clicks, fc.constantFrom('all', 'in-order', 'ratio', undefined), (run, mode) => {
      const desk = mode === undefined ? fresh() : joint(mode);
      for (const { who, pick, target, where } of run) {
        const actions = desk.actions(who);
        const action = actions[pick % actions.length];
        const input = { note: 'x', who: [desk.id(target)], where, to: action === 'move' || action === 'return' ? undefined : desk.id(target) };
        try {
          desk.act(who, action, input, { ...paid, ...lots });
        } catch (error) {
          expect([422, 429]).toContain((error as { status?: number }).status ?? error);
        }
        const state = desk.flow.states.find(({ name }) => name === desk.record.state);
        const first = desk.flow.states[0].name;
        if (!state?.final && state?.name !== first) expect(desk.turns().some((turn) => !turn.startsWith('('))).toBe(true);
        if (state?.final || desk.record.state === first) expect(desk.tasks.filter((task) => task.state !== desk.record.state && ['open', 'waiting'].includes(task.status))).toEqual([]);
      }
    }), { numRuns: 300 });
  });
});

describe('against an independent machine', () => {
  const states = ['a', 'b', 'c', 'd', 'e'];
  const roles = ['market-supervisor', 'finance', 'quality'];
  const arrow = fc.record({ from: fc.constantFrom(...states.slice(0, -1)), to: fc.constantFrom(...states), name: fc.constantFrom('go', 'skip', 'back'), by: fc.constantFrom(...roles) });
  const flows = fc.uniqueArray(arrow, { selector: ({ from, name }) => `${from} ${name}`, minLength: 3, maxLength: 12 });
  const clicks = fc.array(fc.record({ who: fc.constantFrom('supervisor', 'finance', 'quality'), name: fc.constantFrom('go', 'skip', 'back') }), { maxLength: 30 });

  test('a flow of single signatures takes every click to the same state as XState, and refuses the same ones', () => {
    fc.assert(fc.property(flows, clicks, (arrows, run) => {
      const desk = new Desk(flowOf(['draft', ...states], [step('draft -> a: submit [market-assistant]'), ...arrows.map(({ from, to, name, by }) => step(`${from} -> ${to}: ${name} [${by}]`))]), members, record());
      desk.act('assistant', 'submit');
      const machine = createMachine({
        initial: 'a',
        states: Object.fromEntries(states.map((state) => [state, state === 'e' ? { type: 'final' as const } : {
          on: Object.fromEntries(arrows.filter(({ from }) => from === state).map(({ name, by, to }) => [`${by} ${name}`, { target: to, reenter: true }])),
        }])),
      });
      let expected = initialTransition(machine)[0];
      for (const { who, name } of run) {
        const event = { type: `${members[who].roles[0]} ${name}` };
        const allowed = expected.can(event);
        const state = desk.record.state;
        if (allowed) desk.act(who, name);
        else expect([400, 403]).toContain(desk.refused(who, name).status);
        if (allowed) [expected] = nextState(machine, expected, event);
        expect(desk.record.state).toBe(allowed ? expected.value : state);
      }
    }), { numRuns: 200 });
  });
});
