/** An escalated task stands beside the one it was made for: its holder may do that one as well. Pure. */
import type { Task, TaskChange } from './task';

/** A task that only opens another one to somebody else. */
export const isEscalated = ({ part }: Pick<Task, 'part'>): boolean => part === 'escalated';

/** The task that is done by doing this one; undefined where it is nobody's turn any more. */
export function meantBy(task: Task, open: readonly Task[]): Task | undefined {
  return isEscalated(task) ? open.find(({ id }) => id === task.parent) : task;
}

/** The escalated tasks that end with these changes: what they stand beside was done, handed over or asked of somebody else. */
export function overtakenBy(tasks: readonly Task[], changes: readonly TaskChange[]): number[] {
  const dealtWith = new Set(changes.filter(({ status, userId }) => (status !== undefined && status !== 'open') || userId !== undefined).map(({ id }) => id));
  return tasks.filter((task) => isEscalated(task) && task.status === 'open' && task.parent !== null && dealtWith.has(task.parent)).map(({ id }) => id);
}
