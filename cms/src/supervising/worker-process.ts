/** One worker as the supervisor sees it: forked, waited for, told what to do. */
import cluster, { type Worker } from 'node:cluster';
import type { ToSupervisor, ToWorker } from '../serving/messages';

type Said<K extends ToSupervisor['kind']> = Extract<ToSupervisor, { kind: K }>;

/** A worker that is silent for this long while it boots is ended. */
const patience = 180_000;

/** It ended before it did what was waited for. */
export class BootFailed extends Error {
  /** Not the version's fault: something from outside ended the process. */
  readonly killed: boolean;

  constructor(readonly code: number | null, signal: string | null) {
    super(`The worker ended while it booted (${signal ?? code}).`);
    this.killed = signal !== null;
  }

  /** `SIGKILL`, `1`. */
  get how(): string {
    return /\((.*)\)/.exec(this.message)?.[1] ?? '';
  }
}

/** Starts a worker that boots `what`; `alongside` = another one of the same fleet holds the boot lock already. */
export function fork(what: string, alongside = false): Worker {
  return cluster.fork({ CINNABAR_BOOT: what, CINNABAR_BOOT_LOCK: alongside ? 'held' : '' });
}

/** Waits until the worker says this. @throws BootFailed when it ends before */
export function reached<K extends ToSupervisor['kind']>(worker: Worker, kind: K): Promise<Said<K>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => worker.process.kill('SIGKILL'), patience);
    const heard = (message: ToSupervisor) => {
      if (message.kind === kind) settle(() => resolve(message as Said<K>));
    };
    const ended = (code: number | null, signal: string | null) => settle(() => reject(new BootFailed(code, signal)));
    const settle = (act: () => void) => {
      clearTimeout(timer);
      worker.off('message', heard);
      worker.off('exit', ended);
      act();
    };
    worker.on('message', heard);
    worker.once('exit', ended);
    if (worker.isDead()) ended(worker.process.exitCode, worker.process.signalCode);
  });
}

/** Says something to a worker, if it is still there to hear it. */
export function tell(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message, () => undefined);
}
