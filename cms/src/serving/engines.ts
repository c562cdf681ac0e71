/** The engines of the product in their order, bottom up: their tables, what they tell each other, what runs in the background. */
import type { Core } from '@strapi/strapi';
import * as access from '../engines/access';
import * as bookings from '../engines/bookings';
import { startCalendar } from '../engines/calendar';
import * as demo from '../engines/demo';
import * as designer from '../engines/designer';
import * as files from '../engines/files';
import { guardLeaving } from '../engines/handover';
import * as history from '../engines/history';
import * as imports from '../engines/imports';
import { model } from '../engines/model';
import * as notices from '../engines/notices';
import * as numbering from '../engines/numbering';
import * as receivables from '../engines/receivables';
import * as records from '../engines/records';
import * as schedules from '../engines/schedules';
import * as seeds from '../engines/seeds';
import * as stock from '../engines/stock';
import * as store from '../engines/store';
import * as timers from '../engines/timers';
import * as workflow from '../engines/workflow';
import { database } from '../foundation/database';
import { onDrain } from '../foundation/draining';
import { createMarksTable } from '../foundation/marks';
import { createHappenedTable, startRelay } from '../foundation/relay';
import { empty, mode, workers } from '../foundation/settings';
import { provideFirstAdministrator } from './first-administrator';
import { WrongSettings } from './wrong-settings';

const withTables = [access, files, history, numbering, timers, workflow, stock, bookings, receivables, notices, schedules, records, imports, designer, seeds];

/** Makes every table and index that is not Strapi's; Strapi's own are in step with the model already. */
export async function prepareStorage(): Promise<void> {
  await createMarksTable(database());
  await createHappenedTable(database());
  for (const engine of withTables) await engine.createTables(database());
  await access.fillRoles(model());
  await designer.beginMoves();
  await store.ensureStorage(database(), model());
}

/** Ties the engines together and brings them to life; the demo company is loaded here, once. */
export async function startEngines(strapi: Core.Strapi): Promise<void> {
  workflow.installLock(strapi);
  for (const effect of [...stock.stockEffects, ...bookings.bookingEffects, ...receivables.receivableEffects, notices.notify]) workflow.registerEffect(effect);
  workflow.provideBuiltIn();
  refuseUnknownEffects();
  workflow.keepDueTimes();
  schedules.keepSchedules();
  notices.listenToFlows();
  notices.keepNoticeDates();
  guardLeaving();
  access.provideRowCheck(async (person, type, id) => (await store.read(person, type, id)) !== null);
  access.provideOwnWrite(async (person, type, values) => {
    const { version } = (await store.read(person, type, person.id)) ?? {};
    await workflow.save(person, type, person.id, { ...values, version });
  });
  await access.startAccess(strapi);
  await startCalendar();
  await seeds.applySeeds();
  if (mode === 'public') await refuseDemoPeople();
  else if (!empty) await demo.loadDemo();
  await provideFirstAdministrator();
  workflow.keepTasksHeld();
}

/** What runs beside the requests; ends when the worker drains. */
export function startLoops(): void {
  designer.followMoves();
  designer.followRecomputes();
  onDrain(schedules.startSchedules());
  notices.startDelivery();
  onDrain(notices.stopDelivery);
  onDrain(notices.startReading());
  onDrain(notices.followDateRules());
  onDrain(timers.startTimers());
  onDrain(history.startCheckpoints());
  onDrain(imports.startImports());
  // On SQLite one worker is alone; on PostgreSQL other hosts may serve the same company.
  if (workers > 1 || database().dialect === 'postgres') onDrain(startRelay());
}

/** Real people must not share a server with logins that stand in the README. */
async function refuseDemoPeople(): Promise<void> {
  if (!(await demo.demoIsLoaded(database()))) return;
  throw new WrongSettings('This database holds the demo company and its logins. Start with an empty one: another CINNABAR_DATA or DATABASE_URL, and npm start -- --production --empty.');
}

/** A flow that names an effect nobody registered would fail at somebody's click. */
function refuseUnknownEffects(): void {
  const unknown = model().types.flatMap(({ name, flow }) => (flow?.transitions ?? [])
    .flatMap((transition) => transition.effects ?? [])
    .filter((effect) => !workflow.effectNamed(effect.do))
    .map((effect) => `${name}: ${effect.do}`));
  if (unknown.length) throw new Error(`These flows name effects that do not exist: ${unknown.join(', ')}.`);
}
