/** One worker: one Strapi with one version, the engines on top, one HTTP server. It boots, says so, listens when told, drains when told. */
import { authenticate, type Person } from './engines/access';
import { activate, chosenVersion, follow, followVersions, letOthersBoot, markFailed, markWaitingFailed, provideOutgrown } from './engines/definitions';
import { bringOver, finishMoves, provideSupervisor, resumePublication, takeRelease } from './engines/designer';
import { model, typeByPlural } from './engines/model';
import { claimingDatabase, once } from './engines/records';
import { catchUpSearch } from './engines/store';
import { atTheirSteps } from './engines/workflow';
import { createDatabase } from './foundation/create-database';
import { provideDatabase } from './foundation/database';
import { drain, draining } from './foundation/draining';
import { watchMarks } from './foundation/marks';
import { failpoint } from './foundation/failpoint';
import { createListener } from './foundation/server';
import { reportBoot } from './serving/boot-report';
import { bootStrapi, endStrapi } from './serving/boot-strapi';
import { BootDied, causeOf } from './serving/cause';
import { prepareStorage, startEngines, startLoops } from './serving/engines';
import { createGate } from './serving/gate';
import { closeServer, createHttpServer, listen, type Closing } from './serving/http-server';
import type { ToSupervisor, ToWorker } from './serving/messages';
import { countAnswer, startMetrics } from './serving/metrics';
import { pathNow, translate } from './serving/older-names';
import { sendPanel } from './serving/panel';
import { routes } from './serving/routes';
import { checkSchemaVersion } from './serving/schema-version';
import { saidSoCode } from './serving/said-so';
import { standBy } from './serving/stand-by';
import { strapiPanel } from './serving/strapi-panel';
import { warm } from './serving/warm';
import { WrongSettings, wrongSettingsCode } from './serving/wrong-settings';

async function boot() {
  const strapi = await bootStrapi();
  const opened = createDatabase(strapi);
  provideDatabase(claimingDatabase(opened));
  await prepareStorage();
  const stopMarks = await watchMarks();
  await startEngines(strapi);
  const stopFollowing = await followVersions();
  const swap = (version: number) => say({ kind: 'swap', version });
  provideSupervisor({ swap, designing: () => say({ kind: 'designing' }) });
  provideOutgrown((version) => { if (!draining()) swap(version); });
  startMetrics();
  const panelOfStrapi = strapiPanel(strapi);
  const listener = createListener<Person>(routes, {
    authenticate: async (headers) => {
      await bringOver();
      // Another worker has told the client of a version that this one has not noticed yet.
      if (Number(headers['x-schema-version']) > model().version) await follow();
      const person = await authenticate(headers);
      return person && atTheirSteps(person);
    },
    languageOf: (person) => person.language,
    knows: ({ plural }) => plural === undefined || typeByPlural(plural) !== undefined,
    schemaVersion: () => model().version,
    pathNow,
    checkVersion: checkSchemaVersion,
    translate,
    around: once,
    fallback: async (request, response, path) => panelOfStrapi(request, response, path) || sendPanel(request, response, path),
    answered: countAnswer,
  });
  const inside = await warm(listener);
  const gate = createGate(listener);
  const server = createHttpServer(gate.listener);
  await finishMoves();
  let closing: Closing | undefined;

  return {
    strapi,
    gate,
    port: inside.port,
    async listen() {
      await finishMoves();
      await catchUpSearch();
      await listen(server);
      if (process.env.CINNABAR_BOOT !== 'start') failpoint('swap-listening');
      await activate(model().version);
      await letOthersBoot();
      startLoops();
    },
    /** @param successor the private port of the worker that took over */
    async end(successor: number | undefined) {
      if (successor !== undefined) gate.leadTo(successor);
      closing = closeServer(server, successor !== undefined);
      await drain();
      await closing.closed;
      inside.server.close();
      stopMarks();
      stopFollowing();
      await opened.close();
      await endStrapi(strapi);
    },
    hurry: () => closing?.hurry(),
  };
}

type Booted = Awaited<ReturnType<typeof boot>>;

function say(message: ToSupervisor) {
  process.send?.(message);
}

async function fail(error: unknown): Promise<never> {
  if (error instanceof WrongSettings) {
    console.error(error.message);
    process.exit(wrongSettingsCode);
  }
  console.error(error);
  try {
    if (chosenVersion() > 0) await markFailed(global.strapi.db.connection, chosenVersion(), causeOf(error));
    process.exit(saidSoCode);
  } catch {
    // Nothing could be written down; the supervisor has others who can.
    process.exit(70);
  }
}

let ended = false;

async function obey(booted: Booted, message: ToWorker) {
  if (message.kind === 'listen') {
    await booted.listen();
    say({ kind: 'serving', version: model().version });
    await follow();
    await resumePublication();
    if ((process.env.CINNABAR_BOOT ?? 'start') === 'start') takeRelease().catch((error: unknown) => console.error('The packs of this release could not be taken over:', error));
  } else if (message.kind === 'hold') {
    booted.gate.hold();
    say({ kind: 'holding' });
  } else if (message.kind === 'go-on') {
    booted.gate.open();
  } else if (message.kind === 'boot-died') {
    await markWaitingFailed(booted.strapi.db.connection, causeOf(new BootDied(message.cause)));
  } else if (message.kind === 'resume') {
    await resumePublication();
  } else if (message.kind === 'hurry') {
    booted.hurry();
  } else if (message.kind === 'drain' && !ended) {
    ended = true;
    await booted.end(message.successor);
    process.exit(0);
  }
}

async function start() {
  if (process.env.CINNABAR_BOOT === 'standby') standBy();
  const booted = await boot();
  process.on('message', (message: ToWorker) => { obey(booted, message).catch(fail); });
  reportBoot(model().version);
  say({ kind: 'booted', version: model().version, port: booted.port });
}

// The supervisor tells a worker when to go; a signal sent to the whole group must not cut it short.
process.on('SIGTERM', () => undefined);
process.on('SIGINT', () => undefined);
process.on('SIGHUP', () => undefined);
start().catch(fail);
