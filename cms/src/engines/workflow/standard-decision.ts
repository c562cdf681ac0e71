/** What the standard actions come to, one rule each. Pure. */
import type { Decision, ActInput } from './decision';
import { phrase } from '../../foundation/language';
import type { FieldErrors } from '../../foundation/refusal';
import { Refusal, ruled } from '../../foundation/refusal';
import { idOf, idsOf } from './ids';
import { tasksOf } from './enter';
import { isEscalated } from './escalated';
import { noteOf } from './note';
import type { Permission, Turn } from './permitted';
import { askedBy, heldBy } from './permitted';
import { progress } from './progress';
import { sentences } from './sentences';
import type { Situation } from './situation';
import { firstState, indexOf, leaving } from './situation';
import { standardAction } from './standard';
import type { StandardName } from './standard';
import { blank, completed } from './taken';
import type { NewTask, Task, TaskChange } from './task';
import { isPending } from './task';

/** Minutes between two urgings of one record. */
const patience = 30;

type Rule = (situation: Situation, permission: Permission, input: ActInput, blank: Decision) => Decision;

/** Decides a standard action that is permitted. */
export function standardDecision(situation: Situation, permission: Permission, input: ActInput): Decision {
  const name = permission.name as StandardName;
  const required = standardAction(name).needs.includes('note');
  const note = noteOf(input, required, name === 'comment' ? sentences.commentRequired : sentences.noteRequired);
  return rules[name](situation, permission, input, { ...blank(situation, name), note, standsInFor: permission.standsInFor ?? null });
}

const rules: Record<StandardName, Rule> = {
  return(situation, { task, states = [] }, input, decision) {
    const { flow, record, person, round, applied } = situation;
    const to = input.to === undefined || input.to === null || input.to === '' ? states[0] : String(input.to);
    if (!states.includes(to)) refuse('to', 'stateUnknown');
    const resume = input.resume ?? 'again';
    if (resume !== 'again' && resume !== 'straight') refuse('resume', 'resumeUnknown');
    const between = applied.some(({ from }) => indexOf(flow, from) > indexOf(flow, to));
    if (resume === 'straight' && between) refuse('resume', 'notStraight');
    return {
      ...decision, to, decision: 'returned', resume: resume, round: round + 1, undoFrom: indexOf(flow, to), closesRest: true,
      tasks: [doneWith(task, 'return', person.id)],
      open: tasksOf(situation, to, resume === 'straight' ? record.state : null),
      events: to === firstState(flow) ? ['acted', 'entered', 'returned'] : ['acted', 'entered', 'task', 'returned'],
    };
  },

  reject: ({ person }, { task }, _input, decision) => ({
    ...ended(decision, 'rejected', 'rejected'), decision: 'rejected', tasks: [doneWith(task, 'reject', person.id)],
  }),
  cancel: (_situation, _permission, _input, decision) => ended(decision, 'cancelled', 'cancelled'),
  terminate: (_situation, _permission, _input, decision) => ended(decision, 'cancelled', 'cancelled'),

  withdraw: ({ flow, round }, _permission, _input, decision) => ({
    ...decision, to: firstState(flow), round: round + 1, undoFrom: 0, closesRest: true, events: ['acted', 'entered', 'withdrawn'],
  }),

  reassign(situation, { task }, input, decision) {
    const { person } = situation;
    const to = personIn('to', input.to);
    const mine = task ? [task] : pendingOf(situation);
    const named = input.task === undefined ? mine : mine.filter(({ id }) => id === input.task);
    if (named.length !== 1) refuse('task', 'taskRequired');
    if (to === person.id && task) refuse('to', 'notSelf');
    if (pendingOf(situation).some((one) => one.userId === to)) refuse('to', 'personHasIt');
    const only = leaving(situation.flow, situation.record.state, named[0]);
    if (to === situation.record.owner?.id && only.every(({ own = 'allowed' }) => own !== 'allowed')) refuse('to', 'ownDocument');
    return { ...decision, tasks: [{ id: named[0].id, userId: to, role: null, givenBy: person.id }], users: [to], events: ['acted', 'reassigned'] };
  },

  delegate(situation, { task, standsInFor }, input, decision) {
    const { person } = situation;
    const to = personIn('to', input.to);
    if (to === person.id) refuse('to', 'notSelf');
    if (pendingOf(situation).some((one) => one.userId === to)) refuse('to', 'personHasIt');
    const given = task as Task;
    return {
      ...decision, tasks: [{ ...claimed({ task: given, standsInFor }, person.id), status: 'waiting' }], users: [to],
      open: [asked(given, to, 'delegated')], events: ['acted', 'delegated'],
    };
  },

  'add-signer'(situation, { task, standsInFor }, input, decision) {
    const { person } = situation;
    const who = peopleIn('who', input.who);
    if (who.includes(person.id)) refuse('who', 'notSelf');
    if (pendingOf(situation).some(({ userId }) => userId !== null && who.includes(userId))) refuse('who', 'personHasIt');
    const { where } = input;
    if (where !== 'before' && where !== 'after' && where !== 'beside') return refuse('where', 'whereUnknown');
    const given = task as Task;
    return {
      ...decision, users: who,
      tasks: [{ ...claimed({ task: given, standsInFor }, person.id), status: where === 'before' ? 'waiting' : 'open' }],
      open: who.map((user): NewTask => ({ ...asked(given, user, where), status: where === 'after' ? 'waiting' : 'open' })),
      events: where === 'after' ? ['acted'] : ['acted', 'task'],
    };
  },

  'remove-signer'(situation, _permission, input, decision) {
    const who = peopleIn('who', input.who);
    const administrator = situation.person.roles.includes('administrator');
    const removed = pendingOf(situation).filter((task) =>
      task.parent !== null && task.userId !== null && who.includes(task.userId) && (administrator || askedBy(task, situation.tasks, situation)));
    if (new Set(removed.map(({ userId }) => userId)).size !== who.length) refuse('who', 'signerUnknown');
    const changes: TaskChange[] = [];
    let tasks = situation.tasks.filter((one) => one.state === removed[0].state && one.visit === removed[0].visit);
    for (const task of removed) {
      const closed: Task = { ...task, status: 'closed' };
      changes.push({ id: task.id, status: 'closed' });
      tasks = tasks.map((one) => (one.id === task.id ? closed : one));
      const { changes: woken, complete } = progress(situation, tasks, closed);
      if (complete) return completed(situation, { ...decision, users: who, tasks: changes }, tasks, complete, null);
      changes.push(...woken);
      tasks = tasks.map((one) => ({ ...one, ...woken.find(({ id }) => id === one.id) }));
    }
    return { ...decision, users: who, tasks: changes, events: changes.some(({ status }) => status === 'open') ? ['acted', 'task'] : ['acted'] };
  },

  hold(situation, permission, _input, decision) {
    const { person, record } = situation;
    const [{ visit }] = pendingOf(situation);
    return {
      ...decision, events: ['acted', 'held'],
      open: [{ state: record.state as string, lane: null, step: null, entry: 'hold', part: 'hold', parent: null, userId: permission.standsInFor?.id ?? person.id, role: null, status: 'open', resume: null, visit }],
    };
  },

  unhold(situation, _permission, _input, decision) {
    return { ...decision, tasks: [doneWith(heldBy(situation), 'unhold', situation.person.id)], events: ['acted', 'resumed'] };
  },

  urge(situation, _permission, _input, decision) {
    const open = pendingOf(situation).filter(({ status }) => status === 'open');
    const last = Math.max(0, ...open.map(({ urgedAt }) => (urgedAt === null ? 0 : Date.parse(urgedAt))));
    const wait = Math.ceil((last + patience * 60_000 - situation.now.getTime()) / 1000);
    if (wait > 0) throw new Refusal(429, phrase(sentences.urged, { minutes: Math.ceil(wait / 60) }), { retryAfter: wait });
    const urgedAt = situation.now.toISOString();
    return { ...decision, light: true, tasks: open.map(({ id }) => ({ id, urgedAt })), events: ['acted', 'urged'] };
  },

  comment: (_situation, _permission, input, decision) => ({
    ...decision, light: true, users: input.mentions === undefined ? [] : peopleIn('mentions', input.mentions, true), events: ['comment'],
  }),

  cc: (_situation, _permission, input, decision) => ({ ...decision, light: true, users: peopleIn('to', input.to), events: ['cc'] }),

  move(situation, { states = [] }, input, decision) {
    const { flow, record, round } = situation;
    const to = String(input.to ?? '');
    if (!states.includes(to)) refuse('to', 'stateUnknown');
    const back = indexOf(flow, to) < indexOf(flow, record.state) || decision.from === 'rejected' || decision.from === 'cancelled';
    if (back && situation.applied.some(({ from, undoable }) => !undoable && indexOf(flow, from) >= indexOf(flow, to))) refuse('to', 'noWayBack');
    return {
      ...decision, to, round: round + 1, undoFrom: back ? indexOf(flow, to) : null, closesRest: true, closes: false,
      open: tasksOf(situation, to), events: ['acted', 'entered', 'task'],
    };
  },
};

/** The record is over without having been done; what can be taken back is. */
const ended = (decision: Decision, to: 'rejected' | 'cancelled', event: 'rejected' | 'cancelled'): Decision =>
  ({ ...decision, to, undoFrom: 0, closesRest: true, closes: true, events: ['acted', 'entered', event] });

const pendingOf = ({ tasks, record }: Situation) => tasks.filter((task) => isPending(task) && task.state === record.state && !isEscalated(task));

/** The permission came with the task. */
const doneWith = (task: Task | undefined, chosen: string, doneBy: number): TaskChange => ({ id: (task as Task).id, status: 'done', chosen, doneBy });

/** Whoever asks somebody in keeps the task for themselves: it comes back to them, not to their role. */
const claimed = ({ task, standsInFor }: Turn, person: number): TaskChange => ({ id: task.id, userId: task.userId ?? standsInFor?.id ?? person, role: null });

const asked = (task: Task, userId: number, part: NewTask['part']): NewTask =>
  ({ state: task.state, lane: task.lane, step: task.step, entry: task.entry, part, parent: task.id, userId, role: null, status: 'open', resume: null });

function personIn(field: string, value: unknown): number {
  return idOf(value) ?? refuse(field, 'personRequired');
}

function peopleIn(field: string, value: unknown, mayBeEmpty = false): number[] {
  const ids = idsOf(value);
  return ids && (mayBeEmpty || ids.length > 0) ? ids : refuse(field, 'personRequired');
}

function refuse(field: string, sentence: keyof typeof sentences): never {
  const errors: FieldErrors = { [field]: sentences[sentence] };
  throw ruled(sentences[sentence], errors);
}
