/** Parallel branches of a state: what comes after a step, and whether enough of them are done. Pure. */
import { stepTasks } from './enter';
import type { Situation } from './situation';
import { stateOf, stepsOf } from './situation';
import type { NewTask, Task } from './task';
import { isPending } from './task';

/** The tasks of the step after this one in its lane; none where it was the last. */
export function nextInLane(situation: Situation, { state, lane, step, visit }: Task): NewTask[] {
  const steps = stepsOf(situation.flow, state, lane);
  const [next] = steps.slice(steps.findIndex(({ name }) => name === step) + 1);
  return next ? stepTasks(situation, { state, lane, step: next.name, resume: null }).map((task) => ({ ...task, visit })) : [];
}

/** Whether the branches that were taken up on this visit are done as far as the state asks; a state without branches waits for none. */
export function joined({ flow, record, tasks }: Situation): boolean {
  const state = stateOf(flow, record.state);
  if (!state?.lanes) return true;
  const { lanes, join = 'all' } = state;
  const here = tasks.filter(({ state }) => state === record.state);
  const visit = here.filter((task) => task.visit === Math.max(...here.map((one) => one.visit)));
  const active = lanes.filter(({ name }) => visit.some(({ lane }) => lane === name));
  const done = active.filter(({ name, steps }) => {
    const last = visit.filter(({ lane, step }) => lane === name && step === steps.at(-1));
    return last.some(({ status }) => status === 'done') && !last.some(isPending);
  });
  return done.length >= (join === 'all' ? active.length : Math.min(join === 'any' ? 1 : join, active.length));
}
