/** Versions change places: the next one boots beside the one that serves, takes over in a moment, and the workers before finish what they have. */
import { workers as wanted } from '../foundation/settings';
import { saidSoCode } from '../serving/said-so';
import { boot, drain, fleet, goOn, hold, hurry, serve, type Booted } from './fleet';
import { takeStandby } from './standby';
import { BootFailed, tell } from './worker-process';

let asked = 0;
let running: Promise<void> | undefined;
let ending = false;

/** Asks for a version that waits or is active; whatever is asked for meanwhile becomes one swap. Without a version: once, whatever waits. */
export function swap(version = Infinity): Promise<void> {
  if (ending || version <= fleet.version) return Promise.resolve();
  asked = Math.max(asked, version);
  running ??= swapAll().finally(() => { running = undefined; });
  return running;
}

/** The swap that is going on, if one is. */
export const swapping = (): Promise<void> | undefined => running;

/** No more swaps. */
export function endSwaps(): void {
  ending = true;
}

async function swapAll(): Promise<void> {
  while (asked > fleet.version && !ending) {
    asked = 0;
    try {
      await swapOnce();
    } catch (error) {
      console.error(`The swap failed, the version before serves on. ${(error as Error).message}`);
      const [one] = fleet.serving;
      // A version that does not boot has been written down by the worker that tried, with its cause.
      if (one && error instanceof BootFailed && error.code !== saidSoCode) tell(one.worker, { kind: 'boot-died', cause: error.how });
      if (one) tell(one.worker, { kind: 'resume' });
    }
  }
}

async function swapOnce(): Promise<void> {
  await hurry();
  const next = [await bootNext()];
  try {
    while (next.length < wanted && !ending) next.push(await boot('waiting', true));
    await takeOver(next);
  } catch (error) {
    for (const { worker } of next) if (!fleet.serving.some((one) => one.worker === worker)) worker.process.kill('SIGKILL');
    throw error;
  }
}

/** A process that something ended from outside says nothing about its version: once more, from nothing. */
async function bootNext(): Promise<Booted> {
  const standby = takeStandby();
  try {
    return await boot('waiting', false, standby);
  } catch (error) {
    if (!(error instanceof BootFailed) || !error.killed || ending) throw error;
    return boot('waiting');
  }
}

/** For a moment nobody begins with anything new; then it is the new ones who do. */
async function takeOver(next: readonly Booted[]): Promise<void> {
  const before = fleet.serving;
  await hold(before);
  const [first, ...others] = next;
  try {
    await serve(first);
  } catch (error) {
    goOn(before);
    throw error;
  }
  for (const one of before) void drain(one, first);
  await Promise.all(others.map(serve));
}
