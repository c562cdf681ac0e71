/** The process that boots, swaps and drains workers. No Strapi in it: it must outlive whatever happens to one. */
import cluster, { type Worker } from 'node:cluster';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { missingForPublic, secrets } from './foundation/public-mode';
import { appFolder, dataFolder, packsFolder, panelFolder } from './foundation/settings';
import type { ToSupervisor } from './serving/messages';
import { wrongSettingsCode } from './serving/wrong-settings';
import { boot, drain, fleet, hurry, onLost, serve } from './supervising/fleet';
import { endStandby, useStandby } from './supervising/standby';
import { endSwaps, swap, swapping } from './supervising/swap';
import { BootFailed } from './supervising/worker-process';

const pauses = [100, 500, 1_000, 3_000, 10_000];
/** A worker that served this long, in seconds, has recovered from whatever ended the one before. */
const recovered = 60;

let ending = false;
let failures = 0;

/** After a crash: the active version again, at once the first time, later and later after that. A version that boots just now is on its way anyway. */
async function replace(): Promise<void> {
  await swapping();
  while (!ending && fleet.missing > 0) {
    await wait(pauses[Math.min(failures, pauses.length - 1)]);
    failures += 1;
    if (ending) return;
    await add('active').catch((error: Error) => console.error(error.message));
  }
}

async function add(what: string): Promise<void> {
  await serve(await boot(what));
}

async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  endSwaps();
  endStandby();
  const drained = Promise.all(fleet.serving.map((one) => drain(one)));
  // What still boots is cut short: every step of it is a transaction or can be done again.
  for (const worker of Object.values(cluster.workers ?? {})) if (worker && !fleet.isLeaving(worker)) worker.process.kill('SIGKILL');
  await drained;
  await hurry();
  process.exit(0);
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
    CINNABAR_FORWARD_KEY: randomBytes(24).toString('base64url'),
    CINNABAR_MODE: mode, CINNABAR_DATA: dataFolder, CINNABAR_PACKS: packsFolder, CINNABAR_PANEL: panelFolder,
    NODE_PATH: join(appFolder, 'node_modules'), NODE_ENV: 'production', TZ: 'UTC', STRAPI_TELEMETRY_DISABLED: 'true',
    ...(process.env.CINNABAR_CLOCK_FILE && { CINNABAR_CLOCK_FILE: resolve(process.env.CINNABAR_CLOCK_FILE) }),
  });
}

function hear(worker: Worker, message: ToSupervisor) {
  if (message.kind === 'swap') void swap(message.version);
  else if (message.kind === 'designing') useStandby(swapping() === undefined && fleet.leaving === 0);
}

async function start(): Promise<void> {
  checkSettings();
  cluster.on('message', hear);
  onLost((how, seconds) => {
    if (ending) return;
    if (seconds > recovered) failures = 0;
    console.error(`A worker ended (${how}); another one boots.`);
    void replace();
  });
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
  process.on('SIGHUP', () => void swap());
  process.on('disconnect', () => void end());
  try {
    await add('start').catch((error: BootFailed) => {
      if (error.code === wrongSettingsCode || ending) throw error;
      console.error(`${error.message} The version that was active before is tried.`);
      return add('active');
    });
    while (fleet.missing > 0 && !ending) await add('active');
  } catch (error) {
    if (ending) return;
    console.error((error as Error).message);
    process.exit(error instanceof BootFailed && error.code ? error.code : 1);
  }
}

cluster.schedulingPolicy = cluster.SCHED_NONE;
void start();
