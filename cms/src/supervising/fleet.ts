/** The workers that serve, and those that are on their way out. */
import type { Worker } from 'node:cluster';
import { workers as wanted } from '../foundation/settings';
import { fork, reached, tell } from './worker-process';

const patience = { hold: 2_000, drain: 30_000, hurry: 5_000 };

/** A worker that has booted and does not listen yet. */
export interface Booted { worker: Worker; version: number; port: number }

const serving = new Map<Worker, Booted>();
const leaving = new Map<Worker, Promise<void>>();
let whenLost: (how: string, seconds: number) => void = () => undefined;

/** Called when a worker ends that nobody told to. */
export function onLost(lost: typeof whenLost): void {
  whenLost = lost;
}

export const fleet = {
  /** How many are missing. */
  get missing() { return wanted - serving.size; },
  /** The version that everybody serves, or more than that. */
  get version() { return Math.min(...[...serving.values()].map(({ version }) => version)); },
  get serving(): readonly Booted[] { return [...serving.values()]; },
  get leaving(): number { return leaving.size; },
  isLeaving: (worker: Worker) => leaving.has(worker),
};

/** Boots a worker to the point where it could listen. @throws BootFailed */
export async function boot(what: string, alongside = false, worker = fork(what, alongside)): Promise<Booted> {
  const { version, port } = await reached(worker, 'booted');
  return { worker, version, port };
}

/** Lets it serve. @throws BootFailed */
export async function serve(booted: Booted): Promise<void> {
  const { worker } = booted;
  const served = reached(worker, 'serving');
  tell(worker, { kind: 'listen' });
  const { version } = await served;
  const since = performance.now();
  serving.set(worker, { ...booted, version });
  worker.once('exit', (code, signal) => {
    if (serving.delete(worker)) whenLost(signal ?? String(code), (performance.now() - since) / 1000);
  });
}

/** They begin with nothing new until they are told how it goes on. One that does not answer is not waited for. */
export async function hold(those: readonly Booted[]): Promise<void> {
  await Promise.all(those.map(async ({ worker }) => {
    const held = reached(worker, 'holding').catch(() => undefined);
    tell(worker, { kind: 'hold' });
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([held, new Promise((resolve) => { timer = setTimeout(resolve, patience.hold); })]);
    clearTimeout(timer);
  }));
}

/** As before. */
export function goOn(those: readonly Booted[]): void {
  for (const { worker } of those) tell(worker, { kind: 'go-on' });
}

/** Lets it finish and go. @param successor serves already, and gets what still arrives */
export function drain({ worker }: Booted, successor?: Booted): Promise<void> {
  serving.delete(worker);
  if (worker.isDead()) return Promise.resolve();
  const timer = setTimeout(() => worker.process.kill('SIGKILL'), patience.drain);
  const gone = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      clearTimeout(timer);
      leaving.delete(worker);
      resolve();
    });
  });
  leaving.set(worker, gone);
  tell(worker, { kind: 'drain', successor: successor?.port });
  return gone;
}

/** Makes room: those on their way out close what is idle, and are waited for, for a while. */
export async function hurry(): Promise<void> {
  for (const worker of leaving.keys()) tell(worker, { kind: 'hurry' });
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([Promise.all(leaving.values()), new Promise((resolve) => { timer = setTimeout(resolve, patience.hurry); })]);
  clearTimeout(timer);
}
