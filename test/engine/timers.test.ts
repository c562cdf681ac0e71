/** Timers fire once per due time: claims, lost claims, failures, a moved clock. Against a database in memory. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { claim } from '../../cms/src/engines/timers/claim';
import { fire } from '../../cms/src/engines/timers/fire';
import { onTimer, schedule, unschedule, waitingTimers, createTables, type NewTimer } from '../../cms/src/engines/timers';
import { atMoment } from '../../cms/src/foundation/clock';
import { provideDatabase } from '../../cms/src/foundation/database';
import { memoryDatabase } from '../support/memory';

let database: ReturnType<typeof memoryDatabase>;
const fired: string[] = [];
const givenUp: string[] = [];
let failing = 0;

beforeAll(() => {
  onTimer('remind', async (tx, { key, at }) => {
    await tx.run('INSERT INTO "done" ("what") VALUES (?)', [`${key} ${at}`]);
    if (failing > 0) {
      failing -= 1;
      throw new Error('not now');
    }
    fired.push(`${key} ${at.slice(11, 16)}`);
  }, async (_tx, { key }, reason) => { givenUp.push(`${key} ${reason}`); });
});

beforeEach(async () => {
  database = memoryDatabase();
  provideDatabase(database);
  await createTables(database);
  await database.transaction((tx) => tx.run('CREATE TABLE "done" ("what" text)'));
  fired.length = 0;
  failing = 0;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

const moment = (time: string) => new Date(`2026-11-23T${time}:00.000Z`);
const timer = (key: string, time: string): NewTimer => ({ kind: 'remind', key, typeId: 7, recordId: 1, at: moment(time).toISOString(), payload: { key } });
const set = (...timers: NewTimer[]) => database.transaction((tx) => schedule(tx, timers));
const claimAt = (time: string) => atMoment(moment(time), () => claim(database, 'prompt', 20));
/** One look of one process at that time. */
const look = (time: string) => atMoment(moment(time), async () => {
  for (const row of await claim(database, 'prompt', 20)) await fire(row);
});

describe('a timer', () => {
  test('fires when its moment has come, not before, longest due first, and once', async () => {
    await set(timer('b', '09:30'), timer('a', '09:00'), timer('c', '12:00'));
    await look('08:59');
    expect(fired).toEqual([]);
    await look('10:00');
    await look('10:00');
    expect(fired).toEqual(['a 09:00', 'b 09:30']);
  });

  test('that became due while nothing ran is caught up with', async () => {
    await set(timer('a', '09:00'));
    await look('23:00');
    expect(fired).toEqual(['a 09:00']);
  });

  test('is not fired again when the clock goes two hours ahead and comes back', async () => {
    await set(timer('a', '09:00'), timer('b', '12:00'));
    for (const time of ['10:00', '12:30', '10:30', '12:45']) await look(time);
    expect(fired).toEqual(['a 09:00', 'b 12:00']);
  });

  test('that was moved fires at the new moment; set again at the moment it fired at, it has fired', async () => {
    await set(timer('a', '09:00'));
    await set(timer('a', '11:00'));
    await look('10:00');
    await look('11:00');
    await set(timer('a', '11:00'));
    await look('12:00');
    expect(fired).toEqual(['a 11:00']);
    await set(timer('a', '13:00'));
    await look('13:00');
    expect(fired).toEqual(['a 11:00', 'a 13:00']);
  });

  test('that was removed does not fire; a prefix is taken as it is written', async () => {
    await set(timer('due:1:2', '09:00'), timer('due:1_2', '09:00'), timer('due:12', '09:00'));
    await database.transaction((tx) => unschedule(tx, 'due:1_'));
    expect((await database.transaction((tx) => waitingTimers(tx, 7, 1))).map(({ key }) => key)).toEqual(['due:1:2', 'due:12']);
    await look('10:00');
    expect(fired).toEqual(['due:1:2 09:00', 'due:12 09:00']);
  });
});

describe('several processes', () => {
  test('what one has claimed is not claimed by another', async () => {
    await set(timer('a', '09:00'), timer('b', '09:00'));
    expect(await claimAt('09:00')).toHaveLength(2);
    expect(await claimAt('09:00')).toHaveLength(0);
  });

  test('a claim that was overtaken by another does nothing', async () => {
    await set(timer('a', '09:00'));
    const [slow] = await claimAt('09:00');
    const [quick] = await claimAt('09:02');
    await fire(quick);
    await fire(slow);
    expect(fired).toEqual(['a 09:00']);
    expect(await database.all('SELECT * FROM "done"')).toHaveLength(1);
  });

  test('a timer that was moved while it was claimed waits for the new moment', async () => {
    await set(timer('a', '09:00'));
    const [held] = await claimAt('09:00');
    await set(timer('a', '15:00'));
    await fire(held);
    expect(fired).toEqual([]);
    await look('15:00');
    expect(fired).toEqual(['a 15:00']);
  });
});

describe('a handler that fails', () => {
  test('leaves nothing behind, and is tried again after a pause', async () => {
    failing = 1;
    await set(timer('a', '09:00'));
    await look('09:00');
    expect(await database.all('SELECT * FROM "done"')).toHaveLength(0);
    await look('09:01');
    expect(fired).toEqual(['a 09:00']);
    expect(await database.all('SELECT * FROM "done"')).toHaveLength(1);
  });

  test('is given up after some tries, and says why', async () => {
    failing = 100;
    await set(timer('a', '09:00'));
    for (let hour = 9; hour < 20; hour += 1) await look(`${String(hour).padStart(2, '0')}:30`);
    expect(await database.all('SELECT "state", "attempts", "error" FROM "timers"')).toEqual([{ state: 'dead', attempts: 7, error: 'not now' }]);
    expect(failing).toBe(93);
    expect(givenUp).toEqual(['a not now']);
  });
});
