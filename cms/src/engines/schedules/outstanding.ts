/** Whether a record that a schedule waits for still has to be handed in. */
import type { RecordType, ScheduleFile } from '../model';

/** It stands in one of the states of `late`, or where a record starts; without a flow what is there is handed in. */
export function isOutstanding({ flow }: RecordType, { late }: ScheduleFile, state: string | null): boolean {
  if (!flow || state === null) return false;
  if (state === 'cancelled' || state === 'rejected') return true;
  return (late?.states ?? [flow.states[0].name]).includes(state);
}
