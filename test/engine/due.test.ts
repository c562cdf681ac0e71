/** The timers around a due time: which ones a step sets, at which moments, and that a step without any sets none. */
import { beforeAll, describe, expect, test } from 'vitest';
import { compileFlow, provideModel } from '../../cms/src/engines/model';
import { dueAt, dueTimers } from '../../cms/src/engines/workflow/due';
import { overtakenBy } from '../../cms/src/engines/workflow/escalated';
import { resumeDues } from '../../cms/src/engines/workflow/pause';
import type { Task } from '../../cms/src/engines/workflow/task';
import { schedule } from '../../cms/src/engines/timers';
import { memoryDatabase } from '../support/memory';
import { shippedModel } from '../support/packs';

const label = { 'zh-Hans': '步', en: 'Step', ko: '단계' };
const sign = { name: 'sign', label, from: 'review', to: 'done', by: ['boss'] };
const flowWith = (due?: object) => compileFlow({
  states: { draft: { label }, review: { label, ...(due && { due: due as never }) }, done: { label, final: true } },
  transitions: [{ name: 'submit', label, from: 'draft', to: 'review', by: ['owner'] }, sign],
});
const since = '2026-11-23T01:00:00.000Z';
const task = (more: Partial<Task> = {}): Task => ({
  id: 1, state: 'review', round: 0, visit: 3, entry: 'boss', part: 'step', lane: null, step: null, parent: null, userId: 5, role: null, status: 'open', chosen: null, resume: null,
  givenBy: 1, doneBy: null, since, due: '2026-11-23T09:00:00.000Z', urgedAt: null, ...more,
});
const place = { typeId: 7, recordId: 12 };

beforeAll(() => provideModel(shippedModel()));

describe('a step', () => {
  test('without a due time, or without anything around it, sets no timer and costs no statement', async () => {
    expect(dueTimers(place, flowWith(), [task({ due: null })])).toEqual([]);
    expect(dueTimers(place, flowWith({ hours: 8 }), [task()])).toEqual([]);
    const untouched = { run: () => { throw new Error('A statement was run.'); } };
    await schedule(untouched as never, []);
  });

  test('sets all its timers in one statement, in working hours around the end', async () => {
    const due = { hours: 8, remind: [-4, 2], escalate: { after: 4, to: 'manager' }, act: { after: 9, action: 'sign' } };
    expect(dueAt(flowWith(due), task(), since)).toBe('2026-11-23T09:00:00.000Z');
    const timers = dueTimers(place, flowWith(due), [task(), task({ id: 2, userId: 6 })]);
    expect(timers.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'remind 2026-11-23T05:00:00.000Z', 'remind 2026-11-24T02:00:00.000Z', 'escalate 2026-11-24T04:00:00.000Z', 'act 2026-11-24T09:00:00.000Z',
    ]);
    let statements = 0;
    await schedule({ ...await transaction(), run: async () => { statements += 1; return { changes: 4 }; } }, timers);
    expect(statements).toBe(1);
  });

  test('sets none for a moment before it began, and none for whoever is asked in besides', () => {
    const due = { hours: 2, remind: [-4, -1] };
    const short = task({ due: '2026-11-23T03:00:00.000Z' });
    expect(dueTimers(place, flowWith(due), [short]).map(({ at }) => at)).toEqual(['2026-11-23T02:00:00.000Z']);
    expect(dueTimers(place, flowWith(due), [task({ parent: 1, part: 'beside' })])).toEqual([]);
  });
});

describe('an escalated task', () => {
  const tasks = [task(), task({ id: 2, part: 'escalated', parent: 1, userId: 9 })];
  test.each([
    ['ends when what it stands beside is done', { id: 1, status: 'done' as const }, [2]],
    ['ends when that is handed over', { id: 1, userId: 8 }, [2]],
    ['ends when somebody else is asked first', { id: 1, status: 'waiting' as const }, [2]],
    ['stays when that is urged', { id: 1, urgedAt: since }, []],
  ])('%s', (_name, change, gone) => expect(overtakenBy(tasks, [change])).toEqual(gone));
});


describe('a record that was held', () => {
  test('gets the working time back that it stood still: tasks and timers move, what had come before stays', async () => {
    const due = { hours: 8, remind: [-4], escalate: { after: 2, to: 'manager' } };
    const held = task({ id: 2, part: 'hold', userId: 9, due: null, since: '2026-11-23T06:30:00.000Z' });
    const written: [string, unknown[]][] = [];
    const tx = { ...await transaction(), run: async (sql: string, bound: readonly unknown[] = []) => { written.push([sql, [...bound]]); return { changes: 1 }; } };
    // Three working hours, over the night.
    await resumeDues(tx, place, flowWith(due), [task(), held], '2026-11-24T00:00:00.000Z');
    const [moved, timers] = written;
    expect(moved[1]).toEqual(['2026-11-24T03:00:00.000Z', 1]);
    expect(timers[1].filter((value) => typeof value === 'string' && /^20/.test(value))).toEqual(['2026-11-24T05:00:00.000Z']);
    expect(timers[1][0]).toBe('escalate');
  });
});

async function transaction() {
  let found: Parameters<Parameters<ReturnType<typeof memoryDatabase>['transaction']>[0]>[0] | undefined;
  await memoryDatabase().transaction(async (tx) => { found = tx; });
  return found!;
}
