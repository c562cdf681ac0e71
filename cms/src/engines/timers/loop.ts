/** The loops that fire timers, one per lane: woken by commits of this process, polling for the passing of time. */
import { Bell } from '../../foundation/bell';
import { database } from '../../foundation/database';
import { failpoint } from '../../foundation/failpoint';
import { anythingDue, claim, releaseDead } from './claim';
import { fire } from './fire';
import type { Lane } from './timer';
import { onWake } from './wake';

const pollMs = 1_000;
const batch = 20;

/** Starts it; what became due while no process ran is done first. Gives back how to end it after what is under way. */
export function startTimers(): () => Promise<void> {
  let stopped = false;
  const lanes: [Lane, Bell][] = [['prompt', new Bell()], ['patient', new Bell()]];
  const ring = () => lanes.forEach(([, bell]) => bell.ring());
  onWake(ring);
  const released = quietly(() => releaseDead(database()));
  const ended = lanes.map(([lane, bell]) => released.then(() => loop(lane, bell, () => stopped)));
  return async () => {
    stopped = true;
    onWake(undefined);
    ring();
    await Promise.all(ended);
  };
}

async function loop(lane: Lane, bell: Bell, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    const busy = await quietly(() => round(lane, stopped));
    if (!busy && !stopped()) await bell.wait(pollMs);
  }
}

/** One look; true when there was something to do. */
async function round(lane: Lane, stopped: () => boolean): Promise<boolean> {
  if (!await anythingDue(database(), lane)) return false;
  const rows = await claim(database(), lane, batch);
  failpoint('timer-claimed');
  for (const row of rows) {
    // What is left is released by the lease, or at once where this process is gone.
    if (stopped()) break;
    await fire(row);
  }
  return rows.length > 0;
}

async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    console.error('The timers stumbled and go on:', error);
    return undefined;
  }
}
