/** The judge: which actions a person has on a record now. It makes the buttons and it judges the click. Pure. */
import type { Labels } from '../../foundation/language';
import { fieldsOfRule } from '../conditions';
import type { Flow, Need, Transition } from '../model';
import { hasTask, isMeant } from './actors';
import { isEscalated, meantBy } from './escalated';
import type { Actor, Situation } from './situation';
import { choicePrefix, choicesOf } from './choices';
import { systemRole } from './enter';
import { holdsFor } from './holds-for';
import { joined } from './lanes';
import { firstState, indexOf, isFinal, leaving, stateOf } from './situation';
import type { StandardAction, StandardName } from './standard';
import { standardAction } from './standard';
import type { Task } from './task';
import { isPending } from './task';

/** An action that is allowed now, with what makes it so. */
export interface Permission {
  name: string;
  label: Labels;
  /** The fields that must be filled. */
  needs: readonly string[];
  /** Further fields that may be sent along. */
  optional?: readonly string[];
  tone: 'primary' | 'neutral' | 'danger';
  to?: StandardAction['to'];
  confirm?: boolean;
  /** `to` may be one of these states. */
  states?: readonly string[];
  /** A listed action: the transitions of this name, one of which will be taken. */
  branches?: readonly Transition[];
  /** The task it does. */
  task?: Task;
  /** The absent person it is done for. */
  standsInFor?: Actor;
}

/** Every action the person has, listed ones first; each name once. */
export function permitted(situation: Situation): Permission[] {
  const found = new Map<string, Permission>();
  for (const permission of [...listed(situation), ...standard(situation)]) {
    if (!found.has(permission.name)) found.set(permission.name, permission);
  }
  return [...found.values()];
}

/** A task of the present state that the person may do, in person or for somebody absent. */
export interface Turn { task: Task; standsInFor?: Actor }

/** The person's turns at the record, their own before those of absent people, steps before requests. */
export function turnsOf({ record, tasks, person, absent }: Situation): Turn[] {
  const open = tasks.filter((task) => task.status === 'open' && task.state === record.state && task.part !== 'hold').sort((a, b) => Number(a.parent !== null) - Number(b.parent !== null));
  const turn = (task: Task, standsInFor?: Actor): Turn[] => [meantBy(task, open) ?? []].flat().map((meant) => ({ task: meant, ...(standsInFor && { standsInFor }) }));
  const own = open.filter((task) => holds(person, task)).flatMap((task) => turn(task));
  const others = absent.flatMap((standsInFor) => open.filter((task) => !holds(person, task) && holds(standsInFor, task)).flatMap((task) => turn(task, standsInFor)));
  return [...own, ...others];
}

/** Whether the task is the person's: named, or through a role held. */
export const holds = (person: Actor, task: Pick<Task, 'userId' | 'role'>): boolean =>
  task.userId === person.id || (task.role !== null && person.roles.includes(task.role));

function listed(situation: Situation): Permission[] {
  const { flow, record, person, cast, mayEdit } = situation;
  const here = leaving(flow, record.state);
  if (heldBy(situation)) return [];
  if (record.state === firstState(flow)) {
    const theirs = record.owner?.id === person.id || mayEdit || person.roles.includes('system');
    const task = situation.tasks.find((one) => one.status === 'open' && one.state === record.state);
    return theirs ? grouped(situation, here.filter(({ by }) => by.some((entry) => isMeant(entry, person, record, cast))), { task }) : [];
  }
  const byTask = turnsOf(situation).flatMap(({ task, standsInFor }) =>
    grouped(situation, leaving(flow, record.state, task).filter((one) => one.by.includes(task.entry) && maySign(situation, one, task, standsInFor)), { task, standsInFor }));
  const open = here.filter(({ by }) => by.some((entry) => !hasTask(entry) && isMeant(entry, person, record, cast)));
  return [...byTask, ...grouped(situation, open, {})];
}

/** The record is on hold: the task of whoever holds it. */
export const heldBy = ({ tasks, record }: Situation): Task | undefined =>
  tasks.find(({ part, status, state }) => part === 'hold' && status === 'open' && state === record.state);

/** Owners sign their own documents only where the flow lets them; in a vote nobody votes twice while somebody else can. */
function maySign({ record, person, tasks, cast }: Situation, { own = 'allowed', mode }: Transition, task: Task, standsInFor: Actor | undefined): boolean {
  const owner = record.owner?.id;
  if (own !== 'allowed' && task.parent === null && (person.id === owner || standsInFor?.id === owner)) return false;
  if (mode !== 'ratio' || task.role === null) return true;
  const votes = tasks.filter((one) => one.visit === task.visit && one.lane === task.lane && one.step === task.step && one.parent === null && one.status === 'done');
  const voted = new Set(votes.map(({ doneBy }) => doneBy));
  return !voted.has(person.id) || !cast.holders(task.role).some((id) => !voted.has(id));
}

/** Whether what a transition waits for has come: other records, a date, the branches of its state. Only those of the system wait. */
function isReady(situation: Situation, transition: Transition): boolean {
  if (!isAutomatic(transition)) return true;
  return transition.on ? situation.met.includes(transition) : joined(situation);
}

/** Taken by the system alone, by itself. */
export const isAutomatic = ({ by }: Transition): boolean => by.every((entry) => entry === systemRole);

/** What the system does by itself now: the name of the action, or undefined. Only asked of a situation in which the system stands. */
export function automatic(situation: Situation): string | undefined {
  return listed(situation).find(({ task, branches = [] }) => branches.some((branch) =>
    (task?.role === systemRole || isAutomatic(branch)) && isReady(situation, branch) && comesTrue(situation, branch)))?.name;
}

/** Transitions as actions: branches of one name are one button, shown while one of them can still come true. */
function grouped(situation: Situation, transitions: readonly Transition[], origin: Pick<Permission, 'task' | 'standsInFor'>): Permission[] {
  const names = [...new Set(transitions.map(({ name }) => name))];
  return names.flatMap((name): Permission[] => {
    const all = transitions.filter((transition) => transition.name === name && isReady(situation, transition));
    const asked = all.flatMap(({ needs = [] }) => needs.map(({ field }) => field));
    const branches = all.filter((branch) => comesTrue(situation, branch) || hangsOn(branch, asked));
    if (branches.length === 0) return [];
    const { label, tone = 'primary' } = branches[0];
    const needs = needsOf(branches, origin.task);
    const choices = origin.task?.parent ? [] : branches.flatMap((branch) => choicesOf(situation, branch).map(({ place }) => choicePrefix + place));
    const sure = [...needs.filter(({ when }) => when === undefined || holdsFor(situation, when)).map(({ field }) => field), ...choices];
    const optional = [...needs.map(({ field }) => field), ...(origin.task ? stateOf(situation.flow, situation.record.state)?.may?.write ?? [] : [])];
    return [{ name, label, tone, needs: [...new Set(sure)], optional: [...new Set(optional)].filter((field) => !sure.includes(field)), branches, ...origin }];
  });
}

/** Who was asked in as a further signer fills in nothing: that is the business of whoever asked. */
export function needsOf(branches: readonly Transition[], task: Task | undefined): Need[] {
  const asked = task !== undefined && ((task.parent !== null && task.part !== 'delegated') || task.role === systemRole);
  return asked ? [] : branches.flatMap(({ needs = [] }) => needs).filter(({ of }) => of === undefined || task === undefined || of === task.entry);
}

/** Whether the branch can still come true by what is filled in with the click. */
const hangsOn = ({ when }: Transition, asked: readonly string[]): boolean => when !== undefined && fieldsOfRule(when).some((field) => asked.includes(field));

/** Whether a branch's condition holds for the record. */
export const comesTrue = (situation: Situation, { when }: Transition): boolean => when === undefined || holdsFor(situation, when);

function standard(situation: Situation): Permission[] {
  const { flow, record, person, tasks, applied, cast } = situation;
  const owner = record.owner !== null && record.owner.id === person.id;
  const administrator = person.roles.includes('administrator') || person.roles.includes(systemRole);
  const first = record.state === firstState(flow);
  const running = !first && !isFinal(flow, record.state);
  const pending = tasks.filter((task) => isPending(task) && task.state === record.state && !isEscalated(task));
  const turns = running ? turnsOf(situation) : [];
  const turn = turns.find(({ task }) => task.part !== 'delegated');
  const reversible = applied.every(({ undoable }) => undoable);
  const manager = owner ? false : cast.people('manager-of:owner', record).includes(person.id);
  const moved = applied.some(({ moves }) => moves);
  const result: Permission[] = [];
  const offer = (name: StandardName, when: unknown, more: Partial<Permission> = {}) => {
    if (when && !(flow.without as readonly string[]).includes(name)) result.push({ name, ...standardAction(name), ...more });
  };

  const held = heldBy(situation);
  offer('unhold', held && running && (held.userId === person.id || manager || administrator));
  if (held) {
    offer('comment', true);
    offer('cc', !person.outside);
    offer('terminate', administrator);
    return result;
  }
  const states = turn ? returnable(situation) : [];
  offer('return', turn && states.length > 0, { ...turn, states });
  offer('reject', turn && reversible, turn);
  offer('withdraw', running && owner && reversible && !signedSinceSubmission(situation));
  offer('cancel', first ? owner : running && manager && !moved && reversible);
  offer('reassign', turns.length > 0 || (administrator && pending.length > 0), turns[0]);
  offer('delegate', turn, turn);
  offer('add-signer', turn, turn);
  offer('hold', flow.hold && running && pending.length > 0 && (turn || manager), turn);
  offer('remove-signer', running && pending.some((task) => task.parent !== null && (administrator || askedBy(task, tasks, situation))));
  offer('urge', running && owner && pending.length > 0);
  offer('comment', true);
  offer('cc', !person.outside);
  offer('move', administrator && !first && flow.states.length > 2, { states: flow.states.filter(({ name, final }) => !final && name !== record.state).map(({ name }) => name) });
  offer('terminate', administrator && (first || running));
  return result;
}

/** Earlier states that the record has passed and that no irrevocable effect lies behind. */
export function returnable({ flow, record, tasks, applied }: Situation): string[] {
  const here = indexOf(flow, record.state);
  const fixed = Math.max(-1, ...applied.filter(({ undoable }) => !undoable).map(({ from }) => indexOf(flow, from)));
  const passed = new Set([firstState(flow), ...tasks.filter(({ status, part }) => status === 'done' && part === 'step').map(({ state }) => state)]);
  return flow.states.filter(({ name, final }, index) => !final && index < here && index > fixed && passed.has(name)).map(({ name }) => name);
}

/** Somebody else has put their name to it since the owner sent it off, or it has moved on from where the owner (or then the system) sent it. */
function signedSinceSubmission({ flow, record, tasks, round }: Situation): boolean {
  const sentTo = new Set(leaving(flow, firstState(flow)).map(({ to }) => to));
  for (const state of sentTo) for (const one of leaving(flow, state)) if (isAutomatic(one)) sentTo.add(one.to);
  return !sentTo.has(record.state as string) || tasks.some((task) => task.round === round && task.status === 'done' && task.state !== firstState(flow));
}

/** Whether the person holds the task from which this one was asked for, or asked for it. */
export function askedBy(task: Task, tasks: readonly Task[], { person, absent }: Pick<Situation, 'person' | 'absent'>): boolean {
  const parent = tasks.find(({ id }) => id === task.parent);
  return task.givenBy === person.id || [person, ...absent].some((one) => parent !== undefined && holds(one, parent));
}

/** Whether the flow has the action at all, under any state. */
export const hasAction = (flow: Flow, name: string): boolean => flow.transitions.some((transition) => transition.name === name);
