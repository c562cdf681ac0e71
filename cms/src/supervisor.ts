/** The process that boots, swaps and drains workers. No Strapi in it: it must outlive whatever happens to one. */
import cluster, { type Worker } from 'node:cluster';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { missingForPublic, secrets } from './foundation/public-mode';
import { appFolder, dataFolder, packsFolder, panelFolder, workers as wanted } from './foundation/settings';
import type { ToSupervisor, ToWorker } from './serving/messages';
import { wrongSettingsCode } from './serving/wrong-settings';

const patience = { boot: 180_000, drain: 30_000 };
const pauses = [100, 500, 1_000, 3_000, 10_000];
/** A worker that served this long has recovered from whatever ended the one before. */
const recovered = 60_000;

const serving = new Set<Worker>();
const leaving = new Set<Worker>();
let ending = false;
let failures = 0;
let swapping: Promise<void> | undefined;
let again = false;

/** Boots one worker to the point where it listens; rejects when it ends before. */
async function boot(what: string): Promise<Worker> {
  const worker = cluster.fork({ CINNABAR_BOOT: what });
  await reached(worker, 'booted');
  tell(worker, { kind: 'listen' });
  await reached(worker, 'serving');
  serving.add(worker);
  const since = performance.now();
  worker.once('exit', (code, signal) => {
    serving.delete(worker);
    if (ending || leaving.delete(worker)) return;
    if (performance.now() - since > recovered) failures = 0;
    console.error(`A worker ended (${signal ?? code}); another one boots.`);
    void replace();
  });
  return worker;
}

function reached(worker: Worker, kind: ToSupervisor['kind']): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => worker.process.kill('SIGKILL'), patience.boot);
    const heard = (message: ToSupervisor) => { if (message.kind === kind) settle(resolve); };
    const ended = (code: number | null, signal: string | null) => settle(() => reject(new BootFailed(code, signal)));
    const settle = (act: () => void) => {
      clearTimeout(timer);
      worker.off('message', heard);
      worker.off('exit', ended);
      act();
    };
    worker.on('message', heard);
    worker.once('exit', ended);
  });
}

class BootFailed extends Error {
  constructor(readonly code: number | null, signal: string | null) {
    super(`The worker ended while it booted (${signal ?? code}).`);
  }
}

/** After a crash: the active version again, at once the first time, later and later after that. */
async function replace(): Promise<void> {
  while (!ending && serving.size < wanted) {
    await wait(pauses[Math.min(failures, pauses.length - 1)]);
    failures += 1;
    if (ending) return;
    await boot('active').catch((error: Error) => console.error(error.message));
  }
}

/** Boots the waiting version beside the workers that serve; only when it listens do they go. Swaps asked for meanwhile become one. */
function swap(): Promise<void> {
  if (swapping) again = true;
  swapping ??= swapOnce().finally(() => {
    swapping = undefined;
    if (again && !ending) {
      again = false;
      void swap();
    }
  });
  return swapping;
}

async function swapOnce(): Promise<void> {
  // A worker that says in one breath that it serves and that a version waits is among those to go.
  await wait(0);
  const old = [...serving];
  try {
    await boot('waiting');
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    console.error(`The swap failed, the version before serves on. ${cause}`);
    for (const worker of serving) tell(worker, { kind: 'standby-died', cause });
    return;
  }
  while (serving.size - old.length < wanted && !ending) await boot('active');
  await Promise.all(old.map((worker) => drain(worker, true)));
}

async function drain(worker: Worker, successor: boolean): Promise<void> {
  if (worker.isDead()) return;
  leaving.add(worker);
  const gone = new Promise((resolve) => { worker.once('exit', resolve); });
  tell(worker, { kind: 'drain', successor });
  const timer = setTimeout(() => worker.process.kill('SIGKILL'), patience.drain);
  await gone;
  clearTimeout(timer);
}

async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await Promise.all(Object.values(cluster.workers ?? {}).map(async (worker) => {
    if (!worker) return;
    if (serving.has(worker)) await drain(worker, false);
    // What still boots is cut short: every step of it is a transaction or can be done again.
    else worker.process.kill('SIGKILL');
  }));
  process.exit(0);
}

function tell(worker: Worker, message: ToWorker) {
  if (worker.isConnected()) worker.send(message);
}

/** An operator's NODE_ENV=production means that real people are served. */
function chooseMode(): 'demo' | 'public' {
  return process.env.CINNABAR_MODE === 'public' || process.env.NODE_ENV === 'production' ? 'public' : 'demo';
}

function checkSettings() {
  const mode = chooseMode();
  const missing = mode === 'public' ? missingForPublic(process.env) : secrets.filter((name) => !process.env[name]).map((name) => `${name} is not set (npm start writes it to .env).`);
  if (missing.length) {
    console.error(`Cinnabar does not start ${mode === 'public' ? 'in public mode' : ''}:\n${missing.map((line) => `  ${line}`).join('\n')}`);
    process.exit(wrongSettingsCode);
  }
  // Strapi looks for its parts from the working folder and from its own packages, which npm may have put elsewhere in the tree;
  // with the working folder changed, paths have to be absolute from here on.
  cluster.setupPrimary({ exec: join(__dirname, 'worker.js'), cwd: appFolder });
  Object.assign(process.env, {
    CINNABAR_MODE: mode, CINNABAR_DATA: dataFolder, CINNABAR_PACKS: packsFolder, CINNABAR_PANEL: panelFolder,
    NODE_PATH: join(appFolder, 'node_modules'), NODE_ENV: 'production', TZ: 'UTC', STRAPI_TELEMETRY_DISABLED: 'true',
    ...(process.env.CINNABAR_CLOCK_FILE && { CINNABAR_CLOCK_FILE: resolve(process.env.CINNABAR_CLOCK_FILE) }),
  });
}

async function start(): Promise<void> {
  checkSettings();
  cluster.on('message', (_worker, message: ToSupervisor) => { if (message.kind === 'swap') void swap(); });
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
  process.on('SIGHUP', () => void swap());
  process.on('disconnect', () => void end());
  try {
    await boot('start').catch((error: BootFailed) => {
      if (error.code === wrongSettingsCode || ending) throw error;
      console.error(`${error.message} The version that was active before is tried.`);
      return boot('active');
    });
    while (serving.size < wanted && !ending) await boot('active');
  } catch (error) {
    if (ending) return;
    console.error((error as Error).message);
    process.exit(error instanceof BootFailed && error.code ? error.code : 1);
  }
}

cluster.schedulingPolicy = cluster.SCHED_NONE;
void start();
