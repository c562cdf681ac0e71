/** Entering a state or the next step of a lane: whose turn it is now. Pure. */
import { phrase } from '../../foundation/language';
import { ruled } from '../../foundation/refusal';
import type { Transition } from '../model';
import { hasTask, isGuest, isRole } from './actors';
import { holdsFor } from './holds-for';
import { sentences } from './sentences';
import type { Situation } from './situation';
import { firstState, isFinal, leaving, stateOf } from './situation';
import type { NewTask } from './task';

/** Where tasks open: a state, or a step of one of its lanes. */
type Place = Pick<NewTask, 'state' | 'lane' | 'step' | 'resume'>;

/** The role whose turn the system takes itself: a step that is passed because there is nobody to sign it. */
export const systemRole = 'system';

/**
 * The tasks that open when the record enters a state.
 * @throws 422 where nobody stands for a step that must not be entered then.
 */
export function tasksOf(before: Situation, state: string, resume: string | null = null): NewTask[] {
  const { flow } = before;
  const situation: Situation = { ...before, record: { ...before.record, state } };
  const { owner } = situation.record;
  const place: Place = { state, lane: null, step: null, resume };
  if (isFinal(flow, state)) return [];
  if (state === firstState(flow)) return owner ? [task({ ...place }, 'owner', { part: 'returned', userId: owner.id })] : [];
  const beside = tasksFor(situation, leaving(flow, state), place);
  const branches = stateOf(flow, state)?.lanes?.filter(({ when }) => when === undefined || holdsFor(situation, when)).flatMap(({ name, steps }) => stepTasks(situation, { ...place, lane: name, step: steps[0] }));
  return branches?.length === 0 ? [...beside, task(place, systemRole, { role: systemRole })] : [...beside, ...(branches ?? [])];
}

/** The tasks of a lane's step. */
export const stepTasks = (situation: Situation, place: Place): NewTask[] => tasksFor(situation, leaving(situation.flow, place.state, place), place);

/** Tasks that are one turn: of several people who hold one role any one signs for it; everybody else signs for themselves. */
export const sameTurn = (one: Pick<NewTask, 'entry' | 'userId'>, other: Pick<NewTask, 'entry' | 'userId'>): boolean =>
  one.entry === other.entry && (isRole(one.entry) || one.userId === other.userId);

function tasksFor(situation: Situation, transitions: readonly Transition[], place: Place): NewTask[] {
  const opened = new Map<string, NewTask[]>();
  for (const transition of transitions) {
    const { by, mode = 'one' } = transition;
    const entries = by.filter(hasTask);
    for (const entry of entries) if (!opened.has(entry)) opened.set(entry, holdersOf(situation, transition, entry, place));
    const empty = entries.filter((entry) => opened.get(entry)?.length === 0);
    const stuck = mode === 'one' || mode === 'any' ? (empty.length === by.length ? empty.slice(0, 1) : []) : empty;
    for (const entry of stuck) opened.set(entry, [task(place, entry, { role: insteadOfNobody(situation, transition) })]);
    if (mode !== 'in-order') continue;
    const listed = entries.map((entry) => ({ entry, tasks: opened.get(entry) as NewTask[] }));
    const [first] = listed.flatMap(({ tasks }) => tasks);
    for (const { entry, tasks } of listed) opened.set(entry, tasks.map((one) => ({ ...one, status: sameTurn(one, first) ? 'open' : 'waiting' })));
  }
  return [...opened.values()].flat();
}

/** Who stands for an entry; where owners do not sign their own documents, the owner is none of them. */
function holdersOf({ cast, record, chosen, tasks }: Situation, { own = 'allowed' }: Transition, entry: string, place: Place): NewTask[] {
  // Whoever of the guests answers first does it for all of them.
  if (isGuest(entry)) return cast.role(entry, record) === 'all' ? [task(place, entry, { role: entry })] : [];
  const role = isRole(entry) ? cast.role(entry, record) : undefined;
  const owner = own === 'allowed' ? undefined : record.owner?.id;
  if (role === 'all' && (owner === undefined || cast.holders(entry).some((id) => id !== owner))) return [task(place, entry, { role: entry })];
  const ids = role === 'all' ? cast.holders(entry) : role ?? (isChosen(entry) ? chosen?.[place.step ?? place.state] ?? chosenBefore(tasks, place) : cast.people(entry, record));
  const others = ids.filter((id) => id !== owner);
  const instead = own === 'manager' && others.length < ids.length && (role === undefined || others.length === 0) ? cast.people('manager-of:owner', record) : [];
  return [...new Set([...others, ...instead])].map((userId) => task(place, entry, { userId }));
}

export const isChosen = (entry: string): boolean => entry === 'chosen' || entry.startsWith('chosen:');

/** Where nobody picks this time (straight back, moved, by the system), whoever was picked last time. */
function chosenBefore(tasks: Situation['tasks'], { state, lane, step }: Place): number[] {
  const before = tasks.filter((one) => one.state === state && one.lane === lane && one.step === step && one.parent === null && isChosen(one.entry) && one.userId !== null);
  const visit = Math.max(...before.map((one) => one.visit));
  return before.flatMap((one) => (one.visit === visit && one.userId !== null ? [one.userId] : []));
}

function insteadOfNobody({ flow, cast, record }: Situation, { empty, label, own = 'allowed' }: Transition): string {
  if (empty === 'pass') return systemRole;
  if (empty === 'refuse') {
    const text = phrase(sentences.nobodyThere, { step: label });
    throw ruled(text);
  }
  const somebody = cast.role(flow.fallback, record) === 'all' && (own === 'allowed' || cast.holders(flow.fallback).some((id) => id !== record.owner?.id));
  return somebody ? flow.fallback : 'administrator';
}

const task = (place: Place, entry: string, whose: Partial<NewTask>): NewTask => ({ ...place, entry, part: 'step', parent: null, userId: null, role: null, status: 'open', ...whose });
