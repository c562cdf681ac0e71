/** One worker: one Strapi with one version, the engines on top, one HTTP server. It boots, says so, listens when told, drains when told. */
import { authenticate, type Person } from './engines/access';
import { activate, bootingRow, follow, followVersions, letOthersBoot, markFailed, markWaitingFailed } from './engines/definitions';
import { bringOver, finishMoves, MoveFailed, provideSwap } from './engines/designer';
import { model, typeByPlural } from './engines/model';
import { claimingDatabase, once } from './engines/records';
import { createDatabase } from './foundation/create-database';
import { database, provideDatabase } from './foundation/database';
import { drain } from './foundation/draining';
import { watchMarks } from './foundation/marks';
import { createListener } from './foundation/server';
import { reportBoot } from './serving/boot-report';
import { bootStrapi, endStrapi } from './serving/boot-strapi';
import { prepareStorage, startEngines, startLoops } from './serving/engines';
import { closeServer, createHttpServer, listen } from './serving/http-server';
import type { ToSupervisor, ToWorker } from './serving/messages';
import { countAnswer, startMetrics } from './serving/metrics';
import { pathNow, translate } from './serving/older-names';
import { sendPanel } from './serving/panel';
import { routes } from './serving/routes';
import { checkSchemaVersion } from './serving/schema-version';
import { strapiPanel } from './serving/strapi-panel';
import { warm } from './serving/warm';
import { WrongSettings, wrongSettingsCode } from './serving/wrong-settings';

async function boot() {
  const strapi = await bootStrapi();
  const opened = createDatabase(strapi);
  provideDatabase(claimingDatabase(opened));
  await prepareStorage();
  await letOthersBoot();
  const stopMarks = await watchMarks();
  await startEngines(strapi);
  await followVersions();
  provideSwap(() => say({ kind: 'swap' }));
  startMetrics();
  const panelOfStrapi = strapiPanel(strapi);
  const listener = createListener<Person>(routes, {
    authenticate: async (headers) => {
      await bringOver();
      // Another worker has told the client of a version that this one has not noticed yet.
      if (Number(headers['x-schema-version']) > model().version) await follow();
      return authenticate(headers);
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
  await warm(listener);
  const server = createHttpServer(listener);

  return {
    strapi,
    async listen() {
      await finishMoves();
      await listen(server);
      await activate(model().version);
      startLoops();
    },
    async end(successor: boolean) {
      await drain();
      await closeServer(server, successor);
      stopMarks();
      await opened.close();
      await endStrapi(strapi);
    },
  };
}

/** Whoever published may have ended before the supervisor heard of it: the worker that takes its place says it. */
async function resumePublication() {
  const waiting = process.env.CINNABAR_BOOT === 'active' ? await bootingRow(database()) : undefined;
  if (waiting && waiting.n > model().version) say({ kind: 'swap' });
}

function say(message: ToSupervisor) {
  process.send?.(message);
}

async function fail(error: unknown): Promise<never> {
  if (error instanceof WrongSettings) {
    console.error(error.message);
    process.exit(wrongSettingsCode);
  }
  console.error(error);
  const cause = error instanceof MoveFailed ? JSON.stringify(error.text) : error instanceof Error ? error.message : String(error);
  try {
    await markFailed(global.strapi.db.connection, model().version, cause);
  } catch {
    // It failed before there was a version to say it of.
  }
  process.exit(1);
}

async function start() {
  const booted = await boot();
  let ended = false;
  const hear = async (message: ToWorker) => {
    if (message.kind === 'listen') {
      await booted.listen();
      say({ kind: 'serving', version: model().version });
      await resumePublication();
    } else if (message.kind === 'standby-died') {
      await markWaitingFailed(booted.strapi.db.connection, message.cause);
    } else if (!ended) {
      ended = true;
      await booted.end(message.successor);
      process.exit(0);
    }
  };
  process.on('message', (message: ToWorker) => { hear(message).catch(fail); });
  reportBoot(model().version);
  say({ kind: 'booted', version: model().version });
}

// The supervisor tells a worker when to go; a signal sent to the whole group must not cut it short.
process.on('SIGTERM', () => undefined);
process.on('SIGINT', () => undefined);
process.on('SIGHUP', () => undefined);
start().catch(fail);
