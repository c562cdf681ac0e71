/** Countersigning: which tasks a signature wakes, and whether the step is complete with it. Pure. */
import type { Transition } from '../model';
import { sameTurn } from './enter';
import { isEscalated } from './escalated';
import type { Situation } from './situation';
import { leaving } from './situation';
import { comesTrue } from './permitted';
import type { Task, TaskChange } from './task';
import { isPending } from './task';

export interface Progress {
  changes: TaskChange[];
  /** The transition to be taken, with all that belong to the same decision; none = others have to sign first. */
  complete?: Completed;
}

export interface Completed { transition: Transition; peers: Transition[] }

/** The transitions of the present state that together are one decision: countersigners may be listed one by one, each with their own needs. */
export function peersOf(situation: Situation, transition: Transition): Transition[] {
  const { name, from, to, mode, lane } = transition;
  if (mode === undefined || mode === 'one' || mode === 'any') return [transition];
  return situation.flow.transitions.filter((one) =>
    one.name === name && one.from === from && one.to === to && one.lane === lane && one.mode === mode && (one === transition || comesTrue(situation, one)));
}

/**
 * What follows when a task has been dealt with.
 * @param tasks of this visit, with that one already done or closed.
 */
export function progress(situation: Situation, tasks: readonly Task[], dealtWith: Task): Progress {
  const changes: TaskChange[] = [];
  const now = new Map(tasks.map((task) => [task.id, task]));
  const set = (task: Task, status: Task['status']) => {
    changes.push({ id: task.id, status });
    now.set(task.id, { ...task, status });
  };
  const childrenOf = (task: Task) => [...now.values()].filter((one) => one.parent === task.id && !isEscalated(one));
  const settled = (task: Task): boolean => !isPending(task) && childrenOf(task).every((child) => child.status === 'closed' || settled(child));

  if (dealtWith.status === 'done') for (const child of childrenOf(dealtWith)) if (child.status === 'waiting' && child.part === 'after') set(child, 'open');
  const parent = dealtWith.parent === null ? undefined : now.get(dealtWith.parent);
  if (parent?.status === 'waiting' && parent.chosen === null) {
    const inFront = childrenOf(parent).filter(({ part }) => part === 'before' || part === 'delegated');
    if (inFront.every((child) => child.status === 'closed' || settled(child))) set(parent, 'open');
  }

  const root = rootOf(dealtWith, now);
  const transition = leaving(situation.flow, situation.record.state, root).find((one) => one.name === root.chosen && one.by.includes(root.entry) && comesTrue(situation, one));
  if (!transition || root.status !== 'done' || !settled(root)) return { changes };

  const peers = peersOf(situation, transition);
  const roots = [...now.values()].filter((task) =>
    task.parent === null && task.lane === root.lane && task.step === root.step && peers.some(({ by }) => by.includes(task.entry))).sort((a, b) => a.id - b.id);
  const signed = (task: Task) => settled(task) && task.chosen === transition.name;
  const agreed = (task: Task) => roots.some((one) => sameTurn(one, task) && signed(one));
  if (enough(transition, roots, agreed)) return { changes, complete: { transition, peers } };
  if (transition.mode === 'in-order') {
    const next = roots.find((task) => !agreed(task));
    for (const task of roots) if (next && sameTurn(task, next) && task.status === 'waiting') set(task, 'open');
  }
  return { changes };
}

function enough({ mode, share }: Transition, roots: readonly Task[], agreed: (task: Task) => boolean): boolean {
  if (mode === 'all' || mode === 'in-order') return roots.every(agreed);
  if (mode !== 'ratio') return true;
  const part = roots.filter(agreed).length / roots.length;
  return share === undefined ? part > 0.5 : part >= share;
}

function rootOf(task: Task, tasks: ReadonlyMap<number, Task>): Task {
  const parent = task.parent === null ? undefined : tasks.get(task.parent);
  return parent ? rootOf(parent, tasks) : task;
}
