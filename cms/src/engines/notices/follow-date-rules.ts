/** How rules about dates that are new reach the records that are there already: each version's are compared, and where they changed the type's records are gone through. */
import { now } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import { system } from '../access';
import { model, onModel, typeById, type Model } from '../model';
import { read } from '../store';
import { schedule, type Timer } from '../timers';
import { tasksOfRecord } from '../workflow';
import { dateRules } from './moments';
import { dateTimers, overdueRules, overdueTimers } from './set-timers';

/** Follows the versions: where a type's rules about dates have changed, its records are gone through. Gives back how to end it. */
export function followDateRules(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const follow = (current: Model) => {
    last = last.then(() => compare(current)).catch((error: unknown) => console.error('Rules about dates could not be compared and wait for the next version:', error));
  };
  follow(model());
  const stop = onModel(follow);
  return async () => {
    stop();
    await last;
  };
}

async function compare({ types }: Model): Promise<void> {
  const known = new Map((await database().all<{ type_id: number; rules: string }>('SELECT "type_id", "rules" FROM "notice_sweeps"')).map(({ type_id: id, rules }) => [id, rules]));
  for (const type of types.filter(({ ledger }) => !ledger)) {
    const rules = JSON.stringify([...dateRules(type), ...overdueRules(type)].map(({ name, on }) => [name, on]));
    if ((known.get(type.id) ?? '[]') === rules) continue;
    await database().transaction(async (tx) => {
      await tx.run('INSERT INTO "notice_sweeps" ("type_id", "rules") VALUES (?, ?) ON CONFLICT ("type_id") DO UPDATE SET "rules" = excluded."rules"', [type.id, rules]);
      await schedule(tx, [sweepFrom(type.id, 0)]);
    });
  }
}

const batch = 200;

/** One batch of a type's records; the next one is a timer again, so that a stop in between loses nothing. */
export async function sweep(tx: Transaction, { typeId, payload }: Timer): Promise<void> {
  const type = typeById(typeId);
  if (!type || (dateRules(type).length === 0 && overdueRules(type).length === 0)) return;
  const rows = await tx.all<{ id: number }>(`SELECT "id" FROM "${type.table}" WHERE "id" > ? ORDER BY "id" LIMIT ${batch}`, [Number(payload.after)]);
  for (const { id } of rows) {
    const record = await read(system, type, id, tx);
    if (!record) continue;
    const tasks = overdueRules(type).length > 0 && record.closedAt === null ? await tasksOfRecord(tx, { typeId, recordId: id }) : [];
    await schedule(tx, [...dateTimers(type, record), ...overdueTimers(type, record, tasks)]);
  }
  if (rows.length === batch) await schedule(tx, [sweepFrom(typeId, rows[batch - 1].id)]);
}

const sweepFrom = (typeId: number, after: number) => ({ kind: 'notice-sweep' as const, key: `notice-sweep:${typeId}:${after}`, typeId, recordId: 0, at: now().toISOString(), payload: { after } });
