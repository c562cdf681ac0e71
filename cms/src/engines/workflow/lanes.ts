/** Parallel branches of a state: what comes after a step, and whether enough of them are done. Pure. */
import { stepTasks } from './enter';
import type { Situation } from './situation';
import { stateOf } from './situation';
import type { NewTask, Task } from './task';
import { isPending } from './task';

/** The tasks of the step after this one in its lane; none where it was the last. */
export function nextInLane(situation: Situation, { state, lane, step, visit }: Task): NewTask[] {
  const steps = stateOf(situation.flow, state)?.lanes?.find(({ name }) => name === lane)?.steps ?? [];
  const next = steps[steps.indexOf(step ?? '') + 1];
  return next === undefined ? [] : stepTasks(situation, { state, lane, step: next, resume: null }).map((task) => ({ ...task, visit }));
}

/** Whether the branches that were taken up on this visit are done as far as the state asks; a state without branches waits for none. */
export function joined({ flow, record, tasks }: Situation): boolean {
  const { lanes, join = 'all' } = stateOf(flow, record.state) ?? {};
  if (!lanes) return true;
  const here = tasks.filter(({ state }) => state === record.state);
  const visit = here.filter((task) => task.visit === Math.max(...here.map((one) => one.visit)));
  const active = lanes.filter(({ name }) => visit.some(({ lane }) => lane === name));
  const done = active.filter(({ name, steps }) => {
    const last = visit.filter(({ lane, step }) => lane === name && step === steps.at(-1));
    return last.some(({ status }) => status === 'done') && !last.some(isPending);
  });
  return done.length >= (join === 'all' ? active.length : Math.min(join === 'any' ? 1 : join, active.length));
}
