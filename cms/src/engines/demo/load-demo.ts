/** Loads the demo company once, through the same calls that people make; a crash on the way is continued at the step it interrupted. */
import { now, today } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import { packsFolder } from '../../foundation/settings';
import { hashOf, people, peopleReady } from '../access';
import { model } from '../model';
import { NaturalKeys } from '../seeds';
import { announceTasks } from './announce-tasks';
import { enterLinks, enterRows } from './enter-rows';
import { entryOrder } from './entry-order';
import { demoPassword } from './password';
import { play } from './play';
import { readDemo } from './read-demo';
import { createTables, doneSteps, claimStep } from './tables';
import { timelineOf } from './timeline';

const finished = 'everything';

/**
 * Loads what is not loaded yet. Each step is one transaction with its own mark, so nothing is ever half there.
 * Where there are people already who did not come from the demo, it keeps away.
 * @param say is told the progress in English, line by line
 * @returns whether there was anything to do
 */
export async function loadDemo(say: (line: string) => void = console.log): Promise<boolean> {
  await createTables(database());
  const done = await doneSteps(database());
  if (done.has(finished) || (done.size === 0 && people().all().length > 0)) return false;
  const types = readDemo(packsFolder, model().types);
  const day = today();
  const keys = new NaturalKeys(database());
  const entries = entryOrder(types);
  const passwordHash = await hashOf(demoPassword);

  say('Loading the demo company …');
  for (const entry of entries) {
    await step(entry.type.name, (tx) => enterRows(tx, entry, keys, day, passwordHash));
    keys.forget(entry.type);
    say(`  ${entry.type.label.en}: ${entry.file.rows?.length ?? 0}`);
  }
  for (const entry of entries) await step(`${entry.type.name} links`, () => enterLinks(entry, keys, day));
  const timeline = timelineOf(types, day, now());
  await step('documents', () => play(timeline, keys, day, (n) => {
    if (n % 50 === 0 || n === timeline.length) say(`  Documents: ${n} of ${timeline.length} steps played`);
  }));
  await step(finished, announceTasks);
  return true;

  async function step(name: string, work: (tx: Transaction) => Promise<void>): Promise<void> {
    if (done.has(name)) return;
    await database().transaction(async (tx) => {
      if (await claimStep(tx, name)) await work(tx);
    });
    await peopleReady();
  }
}
