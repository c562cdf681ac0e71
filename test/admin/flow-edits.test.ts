/** What the flow editor does to a flow, without a browser: the picture and the list make the same edits. */
import { describe, expect, it } from 'vitest';
import { actorOf, actorText } from '../../admin/src/designer/flow/edit/actor';
import { addAfter, addBefore, addBetween, addBranch, addEnd, addWay } from '../../admin/src/designer/flow/edit/add-step';
import { changeFlow, changeState, changeTransition } from '../../admin/src/designer/flow/edit/change';
import { hasPlace, placeAt, placeText } from '../../admin/src/designer/flow/edit/flow-place';
import { addLane, addLaneStep, moveLane, moveLaneStep, removeLane, removeLaneStep } from '../../admin/src/designer/flow/edit/lanes';
import { stateKey } from '../../admin/src/designer/flow/edit/new-key';
import { newFlow } from '../../admin/src/designer/flow/edit/new-flow';
import { mendingOf, removable, removeState, removeTransition } from '../../admin/src/designer/flow/edit/remove';
import { moveEarlier, moveLater, moveWay } from '../../admin/src/designer/flow/edit/reorder';
import { firstState, isEnd, onwardFrom, type FlowFile } from '../../admin/src/designer/flow/flow-shape';

const label = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });
const way = (from: string, name: string, to: string, by = ['finance']) => ({ name, label: label(name), from, to, by });
const flow: FlowFile = {
  states: { draft: { label: label('Draft') }, sign: { label: label('Sign'), due: { hours: 8 } }, pay: { label: label('Pay') }, done: { label: label('Done'), final: true } },
  transitions: [way('draft', 'submit', 'sign', ['owner']), way('sign', 'sign', 'pay'), way('pay', 'pay', 'done')],
};
const step = { label: label('Director'), action: label('Approve'), by: ['marketing-director'] };
const ways = ({ transitions }: FlowFile) => transitions.map(({ from, name, to }) => `${from} ${name} ${to}`);
const order = ({ states }: FlowFile) => Object.keys(states);

/** No edit may leave a way that begins or ends nowhere, or a step that cannot be reached or left. */
function expectWhole(edited: FlowFile): void {
  const known = new Set([...order(edited), 'rejected', 'cancelled']);
  for (const { from, to } of edited.transitions) expect([known.has(from), known.has(to)], `${from} ${to}`).toEqual([true, true]);
  const reached = new Set([firstState(edited)]);
  for (const state of reached) for (const { from, to } of edited.transitions) if (from === state) reached.add(to);
  for (const state of order(edited)) {
    expect(reached.has(state), `${state} is reached`).toBe(true);
    if (!isEnd(edited, state)) expect(edited.transitions.some(({ from }) => from === state), `${state} is left`).toBe(true);
  }
}

describe('a new step', () => {
  it.each([
    ['after a step', addAfter(flow, 'sign', step), ['draft', 'sign', 'director', 'pay', 'done'], 'sign sign director', 'director approve pay'],
    ['before a step', addBefore(flow, 'pay', step), ['draft', 'sign', 'director', 'pay', 'done'], 'sign sign director', 'director approve pay'],
    ['on a way', addBetween(flow, 0, step), ['draft', 'director', 'sign', 'pay', 'done'], 'draft submit director', 'director approve sign'],
    ['before the first step', addBefore(flow, 'draft', step), ['director', 'draft', 'sign', 'pay', 'done'], 'director approve draft', 'draft submit sign'],
    ['before an end', addBefore(flow, 'done', step), ['draft', 'sign', 'pay', 'director', 'done'], 'pay pay director', 'director approve done'],
  ])('%s stands there, and the ways lead through it', (_name, edited, states, into, outOf) => {
    expect(order(edited.flow)).toEqual(states);
    expect(ways(edited.flow)).toEqual(expect.arrayContaining([into, outOf]));
    expect(edited.at).toEqual({ kind: 'state', state: 'director' });
    expectWhole(edited.flow);
  });

  it('after the start is what a record is submitted to', () => {
    expect(ways(addAfter(flow, 'draft', step).flow).slice(0, 2)).toEqual(['draft submit director', 'director approve sign']);
  });

  it('leaves the ways back and to the standard ends alone', () => {
    const looped = { ...flow, transitions: [...flow.transitions, way('pay', 'again', 'sign'), way('pay', 'drop', 'rejected')] };
    const { flow: edited } = addAfter(looped, 'pay', step);
    expect(ways(edited)).toEqual(expect.arrayContaining(['pay again sign', 'pay drop rejected', 'pay pay director', 'director approve done']));
    expect(ways(addBefore(looped, 'sign', step).flow)).toEqual(expect.arrayContaining(['pay again sign', 'draft submit director', 'director approve sign']));
  });

  it('takes its key from the English label, and never one that records may carry', () => {
    expect(stateKey(flow, label('Chief engineer'))).toBe('chiefEngineer');
    expect(stateKey(flow, label('Pay'))).toBe('pay2');
    expect(stateKey(flow, label('Director'), ['director'])).toBe('director2');
    expect(stateKey(flow, label('总监'))).toBe('step');
    expect(stateKey(flow, label('Rejected'))).toBe('rejected2');
  });

  it('keeps its key when it is called something else', () => {
    const renamed = changeState(flow, 'sign', { label: label('Signature of the supervisor') });
    expect(order(renamed)).toEqual(order(flow));
    expect(ways(renamed)).toEqual(ways(flow));
  });
});

describe('a branch', () => {
  it('is tried before the way it branches off, under a condition, and comes back to it', () => {
    const { flow: edited, at } = addBranch(flow, 1, step);
    expect(ways(edited).slice(1, 4)).toEqual(['sign sign director', 'sign sign pay', 'director approve pay']);
    expect(edited.transitions[1].when).toEqual({ combinator: 'and', rules: [] });
    expect(edited.transitions[2].when).toBeUndefined();
    expect(at).toEqual({ kind: 'transition', index: 1 });
    expectWhole(edited);
  });

  it('changes places with its fellows, not with ways out of other steps', () => {
    const { flow: branched } = addBranch(flow, 1, step);
    const moved = moveWay(branched, 1, 1);
    expect(ways(moved.flow).slice(1, 3)).toEqual(['sign sign pay', 'sign sign director']);
    expect(moved.at).toEqual({ kind: 'transition', index: 2 });
    expect(moveWay(branched, 1, -1).flow).toBe(branched);
  });

  it('or a further action leads elsewhere', () => {
    const { flow: edited, at } = addWay(flow, 'sign', 'draft', label('Back to draft'), ['finance']);
    expect(ways(edited)[2]).toBe('sign backToDraft draft');
    expect(at).toEqual({ kind: 'transition', index: 2 });
    expect(addWay(edited, 'sign', 'done', label('Return'), ['finance']).flow.transitions[3].name).toBe('return2');
  });

  it('or end is added at the end', () => {
    expect(addEnd(flow, label('Kept on file')).flow.states.keptOnFile).toMatchObject({ final: true });
  });
});

describe('a step that goes', () => {
  it('is bridged: what led to it leads on to where it led', () => {
    expect(mendingOf(flow, 'sign')).toEqual({ onward: 'pay', led: 1, left: 1 });
    const { flow: edited, at } = removeState(flow, 'sign');
    expect(ways(edited)).toEqual(['draft submit pay', 'pay pay done']);
    expect(at).toEqual({ kind: 'state', state: 'pay' });
    expectWhole(edited);
  });

  it('takes a branch back that only led through it', () => {
    const { flow: branched } = addBranch(flow, 1, step);
    const { flow: edited } = removeState(branched, 'director');
    expect(ways(edited)).toEqual(ways(flow));
  });

  it('takes along what asked for its people', () => {
    const asking = changeTransition(changeTransition(flow, 0, { needs: ['note', 'chosen.sign'] }), 1, { by: ['chosen'] });
    expect(removeState(asking, 'sign').flow.transitions[0].needs).toEqual(['note']);
    expect(removeState(changeTransition(asking, 0, { needs: ['chosen.sign'] }), 'sign').flow.transitions[0]).not.toHaveProperty('needs');
  });

  it('may be the start, but never the only step or the only end', () => {
    expect(firstState(removeState(flow, 'draft').flow)).toBe('sign');
    expect(removable(flow, 'done')).toBe(false);
    expect(removable(addEnd(flow, label('Other')).flow, 'done')).toBe(true);
    const { flow: ended } = removeState(addEnd(flow, label('Other')).flow, 'done');
    expectWhole(ended);
  });

  it('or a way that goes leaves the step to be mended', () => {
    const { flow: edited, at } = removeTransition(flow, 1);
    expect(ways(edited)).toEqual(['draft submit sign', 'pay pay done']);
    expect(at).toEqual({ kind: 'state', state: 'sign' });
  });
});

describe('the order', () => {
  it('of two steps on a straight way is turned round with their ways', () => {
    const { flow: edited } = moveLater(flow, 'sign');
    expect(order(edited)).toEqual(['draft', 'pay', 'sign', 'done']);
    expect(ways(edited)).toEqual(['draft submit pay', 'sign sign done', 'pay pay sign']);
    expectWhole(edited);
    expect(ways(moveEarlier(edited, 'sign').flow)).toEqual(ways(flow));
    expect(ways(moveEarlier(flow, 'pay').flow)).toEqual(ways(edited));
  });

  it('never puts a step behind an end or before the start', () => {
    expect(moveLater(flow, 'pay').flow).toBe(flow);
    expect(moveEarlier(flow, 'sign').flow).toBe(flow);
  });
});

describe('lanes', () => {
  const split = addLane(flow, 'sign', { label: label('Legal'), action: label('Check'), by: ['quality'] }).flow;

  it('split a step: what was signed there is the first lane, and the way on is taken by itself', () => {
    expect(split.states.sign).toMatchObject({ join: 'all', lanes: { main: { steps: [{ name: 'sign', by: ['finance'], due: { hours: 8 } }] }, legal: { steps: [{ name: 'check', by: ['quality'] }] } } });
    expect(split.states.sign).not.toHaveProperty('due');
    expect(split.transitions[1]).toMatchObject({ from: 'sign', to: 'pay', by: ['system'], name: 'joined' });
    expectWhole(split);
  });

  it('hold several steps, which change places', () => {
    const { flow: longer, at } = addLaneStep(split, 'sign', 'legal', label('Check'), ['quality']);
    expect(at).toEqual({ kind: 'step', state: 'sign', lane: 'legal', step: 1 });
    const names = (of: FlowFile) => of.states.sign.lanes?.legal.steps.map(({ name }) => name);
    expect(names(longer)).toEqual(['check', 'check2']);
    expect(names(moveLaneStep(longer, 'sign', 'legal', 1, -1).flow)).toEqual(['check2', 'check']);
    expect(names(removeLaneStep(longer, 'sign', 'legal', 0).flow)).toEqual(['check2']);
    expect(Object.keys(moveLane(longer, 'sign', 'legal', -1).flow.states.sign.lanes ?? {})).toEqual(['legal', 'main']);
  });

  it('become a plain step again when one is left', () => {
    const { flow: plain } = removeLane(split, 'sign', 'legal');
    expect(plain.states.sign).toEqual(flow.states.sign);
    expect(plain.transitions[1]).toMatchObject({ name: 'sign', from: 'sign', to: 'pay', by: ['finance'] });
    expect(removeLaneStep(split, 'sign', 'legal', 0).flow).toEqual(plain);
  });
});

describe('a flow', () => {
  it('begins as three steps that work', () => {
    expectWhole(newFlow());
    expect(onwardFrom(newFlow(), 'draft')).toBe('approval');
  });

  it('says who acts in one word per rule, there and back', () => {
    for (const entry of ['finance', 'owner', 'any-staff', 'system', 'customer', 'chosen', 'chosen:finance', 'user:market-assistant', 'field:salesperson', 'field:customer.salesperson', 'manager-of:owner', 'manager-of:owner:2', 'managers-of:owner:3', 'managers-of:owner:general-manager', 'head-of:department']) {
      expect(actorText(actorOf(entry))).toBe(entry);
    }
  });

  it('is addressed by the places that the checks name', () => {
    for (const place of ['states.sign', 'transitions.2', 'states.sign.lanes.legal', 'states.sign.lanes.legal.steps.1']) expect(placeText(placeAt(place))).toBe(place);
    expect(placeAt('states.sign.due.escalate.to')).toEqual({ kind: 'state', state: 'sign' });
    expect(placeAt('fallback')).toEqual({ kind: 'flow' });
    expect([hasPlace(flow, placeAt('states.sign')), hasPlace(flow, placeAt('states.gone')), hasPlace(flow, placeAt('transitions.9'))]).toEqual([true, false, false]);
    expect(changeFlow({ ...flow, hold: true }, { hold: undefined })).not.toHaveProperty('hold');
  });
});
