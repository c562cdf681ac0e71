/** The rules of a flow alone, third part: what is odd, missing or nobody's; and branches side by side against an independent machine. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMachine, initialTransition, transition as nextState } from 'xstate';
import type { Transition } from '../../cms/src/engines/model';
import type { StoredRecord } from '../../cms/src/engines/store';
import { overtakenBy } from '../../cms/src/engines/workflow/escalated';
import { isFinal } from '../../cms/src/engines/workflow/situation';
import type { Task } from '../../cms/src/engines/workflow/task';
import { Desk, flowOf, step, type Members } from '../support/desk';

const members: Members = {
  owner: { id: 1, roles: ['assistant'], manager: 'boss' },
  boss: { id: 2, roles: ['supervisor'] },
  finance: { id: 3, roles: ['finance'] },
  quality: { id: 4, roles: ['quality'] },
  law: { id: 5, roles: ['law'] },
  second: { id: 6, roles: ['finance'] },
  administrator: { id: 9, roles: ['administrator'] },
};
const record = (more: Record<string, unknown> = {}): StoredRecord => ({
  id: 1, number: null, state: 'draft', version: 1, owner: { id: 1, label: 'owner' }, department: null, createdAt: '', updatedAt: '', submittedAt: null, closedAt: null, remarks: null, attachments: [], ...more,
});
const above = (field: string, value: number) => ({ combinator: 'and' as const, rules: [{ field, operator: '>' as const, value }] });
const submit = step('draft -> review: submit [assistant]');
const desk = (transitions: Transition[], more: Parameters<typeof flowOf>[2] = {}, values = {}) => new Desk(flowOf(['draft', 'review', 'done'], [submit, ...transitions], more), members, record(values));
const sent = (one: Desk) => {
  one.act('owner', 'submit');
  return one;
};
const sign = step('review -> done: sign [finance]');

describe('what a click brings', () => {
  test.each([
    ['a note that is no text', 'finance', 'sign', { note: 7 }, ['note']],
    ['a note with what cannot be kept', 'finance', 'sign', { note: 'a\u0000b' }, ['note']],
    ['a note that never ends', 'finance', 'sign', { note: 'x'.repeat(2001) }, ['note']],
    ['a way back that there is not', 'finance', 'return', { note: 'x', resume: 'sideways' }, ['resume']],
    ['a task that is not theirs to hand over', 'administrator', 'reassign', { to: 4, task: 99 }, ['task']],
    ['a delegate who is oneself', 'finance', 'delegate', { to: 3 }, ['to']],
    ['a signer beside who is nobody', 'finance', 'add-signer', { who: [], where: 'beside' }, ['who']],
    ['a place to add a signer that there is not', 'finance', 'add-signer', { who: [4], where: 'above' }, ['where']],
    ['an earlier step that was not passed', 'finance', 'return', { note: 'x', to: 'done' }, ['to']],
  ])('%s is refused by name', (_what, who, action, input, fields) => {
    expect(sent(desk([sign])).refused(who, action, input)).toEqual({ status: 422, fields });
  });

  test('a delegate has no second task of the same record', () => {
    const one = sent(desk([step('review -> done: sign [finance, field:expert]', { mode: 'all' })], {}, { expert: { id: 4 } }));
    expect(one.refused('finance', 'delegate', { to: 4 })).toEqual({ status: 422, fields: ['to'] });
  });

  test('the administrator names the task that is handed over', () => {
    const one = sent(desk([step('review -> done: sign [finance, quality]', { mode: 'all' })]));
    const [task] = one.tasks.filter(({ role }) => role === 'quality');
    one.act('administrator', 'reassign', { to: 5, task: task.id });
    expect(one.turns()).toEqual(['finance', 'law']);
  });

  test('a note that the step needs is no field of the record, and lines it needs have to be there', () => {
    const one = sent(desk([step('review -> done: sign [finance]', { needs: ['note', 'parts.lot', 'papers'] })], {}, { papers: [] }));
    expect(one.refused('finance', 'sign', { note: 'fine' })).toEqual({ status: 422, fields: ['parts', 'papers'] });
    one.act('finance', 'sign', { note: 'fine' }, { parts: [{ id: 1, lot: 'A' }], papers: [1] });
    expect(one.record.state).toBe('done');
  });

  test('a branch that hangs on what is filled in is offered, and refused where it does not come true', () => {
    const one = sent(desk([step('review -> done: sign [finance]', { when: above('amount', 10), needs: ['amount'] })], {}, { amount: null }));
    expect(one.actions('finance')).toContain('sign');
    expect(one.refused('finance', 'sign', {}, { amount: 5 })).toEqual({ status: 422, fields: [] });
    one.act('finance', 'sign', {}, { amount: 11 });
    expect(one.record.state).toBe('done');
  });

  test('an action that is not theirs is named by its label, also where the record stands in no step of its flow', () => {
    const one = sent(desk([sign]));
    expect(one.refused('law', 'sign').status).toBe(403);
    one.record.state = 'elsewhere';
    expect([one.refused('owner', 'urge').status, one.refused('finance', 'sign').status]).toEqual([403, 403]);
    expect(isFinal(one.flow, 'elsewhere')).toBe(false);
  });
});

describe('whose turn it is', () => {
  test('a draft is sent off by its owner where the flow says so, and by the owner’s manager where it says that', () => {
    for (const by of ['owner', 'manager-of:owner']) {
      const one = new Desk(flowOf(['draft', 'review', 'done'], [step(`draft -> review: submit [${by}]`), sign]), members, record({ owner: { id: by === 'owner' ? 1 : 2, label: '' } }));
      const mine = one.actions(by === 'owner' ? 'owner' : 'boss').includes('submit');
      expect(mine).toBe(by === 'owner');
    }
  });

  test('returned, a document without an owner waits for nobody', () => {
    const one = desk([sign], {}, { owner: null, state: 'review' });
    one.tasks.push(taskOf({ id: 1, role: 'finance' }));
    one.act('finance', 'return', { note: 'x' });
    expect([one.record.state, one.turns()]).toEqual(['draft', []]);
  });

  test('where nobody holds the fallback role either, it is the administrator’s', () => {
    expect(sent(desk([step('review -> done: sign [nobody]')], { fallback: 'nobody-either' })).turns()).toEqual(['administrator']);
  });

  test('guests are asked as one; where there is none, the fallback role is', () => {
    const asked = (guests: Members) => {
      const one = new Desk(flowOf(['draft', 'review', 'done'], [submit, step('review -> done: answer [guest:customer]')]), { ...members, ...guests }, record());
      return sent(one).turns();
    };
    expect(asked({ guest: { id: 20, roles: ['guest:customer'], outside: true } })).toEqual(['guest:customer']);
    expect(asked({})).toEqual(['administrator']);
  });

  test('people who were picked once are asked again when it comes straight back; those of an earlier visit are not', () => {
    const one = new Desk(flowOf(['draft', 'review', 'check', 'done'], [submit, step('review -> check: sign [finance]'), step('check -> done: check [chosen, law]', { mode: 'all' })]), members, record());
    for (const [who, picked, resume] of [['quality', 4, 'again'], ['boss', 2, 'straight']] as const) {
      one.act('owner', 'submit');
      one.chosen = { check: [picked] };
      one.act('finance', 'sign');
      one.act(who, 'return', { note: 'x', to: 'draft', resume });
    }
    one.chosen = {};
    one.act('owner', 'submit');
    expect(one.turns()).toEqual(['boss', 'law']);
  });

  test('a countersigned step that leads to itself begins anew when all have signed', () => {
    const one = sent(desk([step('review -> review: look [finance, quality]', { mode: 'all' }), step('review -> done: close [owner]'), step('review -> review: stamp [law]', { mode: 'any' })]));
    one.act('law', 'stamp');
    one.act('finance', 'look');
    expect(one.act('quality', 'look')).toMatchObject({ to: 'review', closesRest: true, events: ['acted', 'task'] });
    expect(one.turns()).toEqual(['finance', 'law', 'owner', 'quality']);
  });

  test('the owner’s manager may hold it without having a task', () => {
    const one = sent(desk([sign], { hold: true }));
    one.act('boss', 'hold', { note: 'wait' });
    expect([one.actions('finance').includes('sign'), one.actions('boss').includes('unhold')]).toEqual([false, true]);
  });

  test('a signer taken away again where others still have to sign wakes nobody', () => {
    const one = sent(desk([sign]));
    one.act('finance', 'add-signer', { who: [4, 5], where: 'before' });
    expect(one.act('finance', 'remove-signer', { who: [4] })).toMatchObject({ events: ['acted'] });
    expect(one.turns()).toEqual(['(finance)', 'law']);
  });
});

const taskOf = (more: Partial<Task>): Task => ({
  id: 1, state: 'review', round: 0, visit: 1, entry: 'finance', part: 'step', lane: null, step: null, parent: null, userId: null, role: null, status: 'open', chosen: null, resume: null,
  givenBy: null, doneBy: null, since: '', due: null, urgedAt: null, ...more,
});

describe('what was escalated', () => {
  const escalated = () => {
    const one = sent(desk([sign]));
    one.tasks.push(taskOf({ id: 2, part: 'escalated', parent: 1, userId: 2, visit: one.tasks[0].visit }));
    return one;
  };

  test('is the task it was made for, done once for both', () => {
    const one = escalated();
    expect(one.actions('boss')).toContain('sign');
    expect(one.act('boss', 'sign').tasks).toEqual([expect.objectContaining({ id: 1, doneBy: 2 })]);
    expect(one.record.state).toBe('done');
  });

  test('is nobody’s turn once that one is not open', () => {
    const one = escalated();
    one.tasks[0] = { ...one.tasks[0], status: 'waiting' };
    expect(one.actions('boss')).not.toContain('sign');
  });

  test('ends with what becomes of that one', () => {
    const tasks = [taskOf({ id: 1 }), taskOf({ id: 2, part: 'escalated', parent: 1, userId: 2 }), taskOf({ id: 3, part: 'escalated', parent: null }), taskOf({ id: 4, part: 'escalated', parent: 1, status: 'closed' })];
    expect(overtakenBy(tasks, [{ id: 1, status: 'done' }])).toEqual([2]);
    expect(overtakenBy(tasks, [{ id: 1, userId: 5 }])).toEqual([2]);
    expect(overtakenBy(tasks, [{ id: 1, status: 'open' }])).toEqual([]);
    expect(overtakenBy(tasks, [{ id: 1, urgedAt: '' }])).toEqual([]);
  });
});

describe('against an independent machine', () => {
  const roles = ['finance', 'quality', 'law'];
  const lane = fc.array(fc.constantFrom(...roles), { minLength: 1, maxLength: 3 });
  const plans = fc.array(fc.array(lane, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  const clicks = fc.array(fc.record({ who: fc.constantFrom('finance', 'quality', 'law'), state: fc.nat(2), lane: fc.nat(2), step: fc.nat(2) }), { maxLength: 60 });

  test('branches side by side take every click to the same steps as parallel regions of XState, and refuse the same ones', () => {
    fc.assert(fc.property(plans, clicks, (plan, run) => {
      const label = { 'zh-Hans': '', en: '', ko: '' };
      const states = plan.map((_lanes, s) => `s${s}`);
      const named = (s: number, l: number, i: number) => `do-${s}-${l}-${i}`;
      const steps = plan.flatMap((lanes, s) => lanes.flatMap((by, l) => by.map((role, i): Transition => ({ ...step(`s${s} -> s${s}: ${named(s, l, i)} [${role}]`), lane: `l${l}` }))));
      const joins = states.map((state, s) => step(`${state} -> ${states[s + 1] ?? 'end'}: joined [system]`));
      const lanes = Object.fromEntries(plan.map((all, s) => [`s${s}`, { lanes: all.map((by, l) => ({ name: `l${l}`, label, steps: by.map((_role, i) => named(s, l, i)) })), join: 'all' as const }]));
      const one = new Desk(flowOf(['draft', ...states, 'end'], [step('draft -> s0: submit [assistant]'), ...steps, ...joins], { lanes }), members, record());
      one.act('owner', 'submit');

      const machine = createMachine({
        initial: 's0',
        states: {
          ...Object.fromEntries(plan.map((all, s) => [`s${s}`, {
            type: 'parallel' as const, onDone: states[s + 1] ?? 'end',
            states: Object.fromEntries(all.map((by, l) => [`l${l}`, {
              initial: 'i0',
              states: { ...Object.fromEntries(by.map((role, i) => [`i${i}`, { on: { [`${role} ${named(s, l, i)}`]: `i${i + 1}` } }])), [`i${by.length}`]: { type: 'final' as const } },
            }])),
          }])),
          end: { type: 'final' as const },
        },
      });
      let expected = initialTransition(machine)[0];
      for (const { who, state, lane: l, step: i } of run) {
        const name = named(state, l, i);
        if (!steps.some((listed) => listed.name === name)) continue;
        const event = { type: `${members[who].roles[0]} ${name}` };
        if (expected.can(event)) {
          one.act(who, name);
          one.goOn();
          [expected] = nextState(machine, expected, event);
        } else {
          expect(one.refused(who, name).status).toBe(403);
        }
        const [at, regions] = typeof expected.value === 'string' ? [expected.value, {}] : Object.entries(expected.value)[0] as [string, Record<string, string>];
        const open = one.tasks.filter((task) => task.status === 'open' && task.state === one.record.state && task.lane !== null).map(({ step: open }) => open).sort();
        const active = Object.entries(regions).flatMap(([name2, place]) => {
          const index = Number(place.slice(1));
          const [s, k] = [Number(at.slice(1)), Number(name2.slice(1))];
          return index < plan[s][k].length ? [named(s, k, index)] : [];
        }).sort();
        expect([one.record.state, open]).toEqual([at, active]);
      }
    }), { numRuns: 200 });
  });
});
