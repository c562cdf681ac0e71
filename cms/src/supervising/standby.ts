/** The standby: a worker that is ready to boot the next version. It is there while somebody is at the designer, and for ten minutes after. */
import type { Worker } from 'node:cluster';
import { now } from '../foundation/clock';
import { fork, tell } from './worker-process';

const patience = 10 * 60_000;
const look = 1_000;
/** One that ended by itself is not replaced before this. */
const rest = 60_000;

let worker: Worker | undefined;
let used = 0;
let died = -Infinity;

/** Somebody is at the designer. @param room whether there is memory for one more process now */
export function useStandby(room: boolean): void {
  used = now().getTime();
  if (worker || !room || performance.now() - died < rest) return;
  const started = fork('standby');
  worker = started;
  started.once('exit', () => {
    clearInterval(timer);
    if (worker !== started) return;
    worker = undefined;
    died = performance.now();
    console.error('The standby ended.');
  });
  const timer = setInterval(() => {
    if (worker !== started) clearInterval(timer);
    else if (now().getTime() - used > patience) endStandby();
  }, look);
}

/** Gives it away, told to boot the version that waits. */
export function takeStandby(): Worker | undefined {
  const taken = worker;
  worker = undefined;
  if (!taken?.isConnected()) return undefined;
  tell(taken, { kind: 'boot', what: 'waiting' });
  return taken;
}

/** Ends it: it has done nothing yet that could be lost. */
export function endStandby(): void {
  const ended = worker;
  worker = undefined;
  ended?.process.kill('SIGKILL');
}
