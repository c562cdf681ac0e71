/** A record that was held goes on: what is due, and the timers around it, move by the working time that it stood still. */
import type { Transaction } from '../../foundation/database';
import { addWorking, workingHoursBetween, workingTime } from '../calendar';
import type { Flow } from '../model';
import { schedule } from '../timers';
import { dueTimers } from './due';
import type { Task } from './task';
import { isPending } from './task';
import type { TaskPlace } from './task-rows';
import { moveDue } from './task-rows';

/** @param tasks of the record, as they were while it was held; what had come before that has come */
export async function resumeDues(tx: Transaction, place: TaskPlace, flow: Flow, tasks: readonly Task[], at: string): Promise<void> {
  const held = tasks.find(({ part, status }) => part === 'hold' && status === 'open');
  if (!held) return;
  const hours = workingHoursBetween(new Date(held.since), new Date(at), workingTime());
  const later = (moment: string) => addWorking(new Date(moment), hours, workingTime()).toISOString();
  const waiting = tasks.filter((task) => isPending(task) && task.due !== null && task.state === held.state);
  for (const due of new Set(waiting.map((task) => task.due ?? ''))) {
    await moveDue(tx, waiting.filter((task) => task.due === due).map(({ id }) => id), later(due));
  }
  await schedule(tx, dueTimers(place, flow, waiting).filter((timer) => timer.at >= held.since).map((timer) => ({ ...timer, at: later(timer.at) })));
}
