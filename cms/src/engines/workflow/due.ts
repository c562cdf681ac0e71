/** Until when a task should be done, and the timers around that moment. */
import { addWorking, workingTime } from '../calendar';
import type { DueFile, Flow } from '../model';
import type { NewTimer, TimerKind } from '../timers';
import type { NewTask, Task } from './task';
import type { TaskPlace } from './task-rows';

/** What a timer of a step knows of it: the tasks of this visit that are still open are meant. */
export interface DuePayload { state: string; visit: number; step: string | null; /** Working hours from the due moment. */ offset: number }

/** The due time that the flow gives the tasks of a state, or of a lane's step. */
export function dueOf(flow: Flow, { state, lane, step }: Pick<Task, 'state' | 'lane' | 'step'>): DueFile | undefined {
  const ofStep = step === null ? undefined : flow.transitions.find((one) => one.from === state && (one.lane ?? null) === lane && one.name === step)?.due;
  return ofStep ?? flow.states.find(({ name }) => name === state)?.due;
}

/** The moment until which a task that opens at `at` should be done; null where nothing is said. */
export function dueAt(flow: Flow, task: Pick<NewTask, 'state' | 'lane' | 'step'>, at: string): string | null {
  const due = dueOf(flow, task);
  return due ? addWorking(new Date(at), due.hours, workingTime()).toISOString() : null;
}

/** The timers of the steps that these tasks have opened: reminders, escalation, automatic decision. What would lie before the opening is left out. */
export function dueTimers({ typeId, recordId }: TaskPlace, flow: Flow, opened: readonly Task[]): NewTimer[] {
  const steps = new Map(opened.filter(({ parent, due }) => parent === null && due !== null).map((task) => [`${task.visit}:${task.lane ?? ''}:${task.step ?? ''}`, task]));
  return [...steps].flatMap(([key, task]) => {
    const due = dueOf(flow, task);
    if (!due || task.due === null) return [];
    const moment = new Date(task.due);
    const timer = (kind: TimerKind, offset: number, n = 0): NewTimer => ({
      kind, key: `due:${typeId}:${recordId}:${key}:${kind}:${n}`, typeId, recordId, at: addWorking(moment, offset, workingTime()).toISOString(),
      payload: { state: task.state, visit: task.visit, step: task.step, offset } satisfies DuePayload,
    });
    return [
      ...(due.remind ?? []).map((offset, n) => timer('remind', offset, n)),
      ...(due.escalate ? [timer('escalate', due.escalate.after)] : []),
      ...(due.act ? [timer('act', due.act.after)] : []),
    ].filter(({ at }) => at > task.since);
  });
}
