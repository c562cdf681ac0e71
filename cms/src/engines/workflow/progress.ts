/** Countersigning: which tasks a signature wakes, and whether the step is complete with it. Pure. */
import type { Transition } from '../model';
import { isRole } from './actors';
import { isEscalated } from './escalated';
import type { Situation } from './situation';
import { comesTrue } from './permitted';
import type { Task, TaskChange } from './task';
import { isPending } from './task';

export interface Progress {
  changes: TaskChange[];
  /** The transition to be taken, with all that belong to the same decision; none = others have to sign first. */
  complete?: { transition: Transition; peers: Transition[] };
}

/** The transitions of the present state that together are one decision: countersigners may be listed one by one, each with their own needs. */
export function peersOf(situation: Situation, transition: Transition): Transition[] {
  const { name, from, to, mode } = transition;
  if (mode === undefined || mode === 'one' || mode === 'any') return [transition];
  return situation.flow.transitions.filter((one) =>
    one.name === name && one.from === from && one.to === to && one.mode === mode && (one === transition || comesTrue(situation, one)));
}

/**
 * What follows when `signed` (a task, or none) has been dealt with.
 * @param tasks of this visit, with `signed` already done.
 */
export function progress(situation: Situation, tasks: readonly Task[], signed: Task): Progress {
  const changes: TaskChange[] = [];
  const now = new Map(tasks.map((task) => [task.id, task]));
  const set = (task: Task, status: Task['status']) => {
    changes.push({ id: task.id, status });
    now.set(task.id, { ...task, status });
  };
  const childrenOf = (task: Task) => [...now.values()].filter((one) => one.parent === task.id && !isEscalated(one));
  const settled = (task: Task): boolean => !isPending(task) && childrenOf(task).every((child) => child.status === 'closed' || settled(child));

  if (signed.status === 'done') for (const child of childrenOf(signed)) if (child.status === 'waiting' && child.part === 'after') set(child, 'open');
  const parent = signed.parent === null ? undefined : now.get(signed.parent);
  if (parent?.status === 'waiting' && parent.chosen === null) {
    const inFront = childrenOf(parent).filter(({ part }) => part === 'before' || part === 'delegated');
    if (inFront.every((child) => child.status === 'closed' || settled(child))) set(parent, 'open');
  }

  const root = rootOf(now.get(signed.id) ?? signed, now);
  const transition = situation.flow.transitions.find((one) =>
    one.name === root.chosen && one.from === situation.record.state && one.by.includes(root.entry) && comesTrue(situation, one));
  if (!transition || root.status !== 'done' || !settled(root)) return { changes };

  const peers = peersOf(situation, transition);
  const roots = [...now.values()].filter((task) => task.parent === null && peers.some(({ by }) => by.includes(task.entry))).sort((a, b) => a.id - b.id);
  const agreed = (task: Task) => settled(task) && task.chosen === transition.name;
  if (enough(transition, roots, agreed)) return { changes, complete: { transition, peers } };
  if (transition.mode === 'in-order') {
    const next = roots.find((task) => !agreed(task) && !sameRoleAgreed(task, roots, agreed));
    for (const task of roots) if (next && task.entry === next.entry && task.status === 'waiting' && (isRole(next.entry) || task === next)) set(task, 'open');
  }
  return { changes };
}

function enough({ mode }: Transition, roots: readonly Task[], agreed: (task: Task) => boolean): boolean {
  switch (mode) {
    case 'all':
    case 'in-order': return roots.every((task) => agreed(task) || sameRoleAgreed(task, roots, agreed));
    case 'ratio': return roots.filter(agreed).length * 2 > roots.length;
    default: return true;
  }
}

/** Of several people who hold one role, any one signs for it. */
function sameRoleAgreed(task: Task, roots: readonly Task[], agreed: (task: Task) => boolean): boolean {
  return isRole(task.entry) && roots.some((other) => other.entry === task.entry && agreed(other));
}

function rootOf(task: Task, tasks: ReadonlyMap<number, Task>): Task {
  const parent = task.parent === null ? undefined : tasks.get(task.parent);
  return parent ? rootOf(parent, tasks) : task;
}
