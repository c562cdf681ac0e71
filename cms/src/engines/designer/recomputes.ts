/** Stored values follow a changed expression: in the background, in batches, after the version serves; where it stopped is known to whoever goes on. */
import { now } from '../../foundation/clock';
import { database, type Sql, type Transaction } from '../../foundation/database';
import { draining, onDrain } from '../../foundation/draining';
import { model, onModel, typeById, type RecordType } from '../model';
import { recompute } from '../workflow';

const batch = 50;
const pause = 20;
/** A worker of the version before may still write until then: what it computed is looked at once more. */
const longestOverlap = 240_000;

interface Row { type_id: number; version: number; after_id: number; pass: number }

/** Says in the publication's transaction that these types are to be gone through when it serves. */
export async function askToRecompute(tx: Transaction, version: number, types: readonly RecordType[]): Promise<void> {
  for (const { id } of types) await tx.run('INSERT INTO "design_recomputes" ("type_id", "version", "after_id", "pass") VALUES (?, ?, 0, 1)', [id, version]);
}

/** How many types a version still has to go through. */
export async function recomputing(sql: Sql, version: number): Promise<number> {
  const row = await sql.get<{ n: number }>('SELECT count(*) AS "n" FROM "design_recomputes" WHERE "pass" = 1 AND "version" <= ?', [version]);
  return Number(row?.n ?? 0);
}

/** Begins; goes on where another worker, or this one before, has stopped. */
export function followRecomputes(): void {
  let working = Promise.resolve();
  const go = (pass: number) => {
    working = working.then(() => goThrough(pass)).catch((error: unknown) => console.error('Values could not be computed anew:', error));
  };
  const stop = onModel(() => { setTimeout(go, pause, 1); });
  const timer = setInterval(go, longestOverlap, 2).unref();
  onDrain(() => {
    stop();
    clearInterval(timer);
    return working;
  });
  go(1);
}

async function goThrough(pass: number): Promise<void> {
  for (;;) {
    const row = await database().get<Row>(
      `SELECT r."type_id", r."version", r."after_id", r."pass" FROM "design_recomputes" r JOIN "definition_versions" v ON v."n" = r."version"
       WHERE r."pass" = ? AND v."state" IN ('active', 'superseded') AND r."version" <= ? AND v."activated_at" <= ? ORDER BY r."version", r."type_id" LIMIT 1`,
      [pass, model().version, new Date(now().getTime() - (pass === 1 ? 0 : longestOverlap)).toISOString()]);
    if (!row || draining()) return;
    await oneBatch(row).catch(() => oneByOne(row));
    await new Promise((resolve) => { setTimeout(resolve, pause); });
  }
}

function oneBatch(row: Row): Promise<void> {
  return database().transaction(async (tx) => {
    const ids = await nextOf(tx, row);
    const type = typeById(row.type_id);
    for (const id of ids ?? []) if (type) await recompute(tx, type, id);
    await goOn(tx, row, ids);
  });
}

/** Where one record of a batch cannot be written (a bound that its new value breaks), the others are. */
async function oneByOne(row: Row): Promise<void> {
  const type = typeById(row.type_id);
  const ids = await nextOf(database(), row);
  for (const id of ids ?? []) {
    await database().transaction(async (tx) => { if (type) await recompute(tx, type, id); })
      .catch((error: unknown) => console.error(`${type?.name} ${id} could not be computed anew:`, error instanceof Error ? error.message : error));
  }
  await database().transaction((tx) => goOn(tx, row, ids));
}

async function nextOf(sql: Sql, { type_id: id, version, after_id: after, pass }: Row): Promise<number[] | undefined> {
  const held = await sql.get<{ after_id: number }>(
    `SELECT "after_id" FROM "design_recomputes" WHERE "type_id" = ? AND "version" = ? AND "pass" = ?${sql.dialect === 'postgres' ? ' FOR UPDATE' : ''}`, [id, version, pass]);
  const type = typeById(id);
  // Another worker was faster.
  if (Number(held?.after_id ?? -1) !== Number(after)) return undefined;
  if (!type) return [];
  return (await sql.all<{ id: number }>(`SELECT "id" FROM "${type.table}" WHERE "id" > ? ORDER BY "id" LIMIT ${batch}`, [after])).map((one) => Number(one.id));
}

async function goOn(tx: Transaction, { type_id: type, version, after_id: after, pass }: Row, ids: readonly number[] | undefined): Promise<void> {
  if (ids === undefined) return;
  const where = '"type_id" = ? AND "version" = ? AND "pass" = ? AND "after_id" = ?';
  const bound = [type, version, pass, after];
  if (ids.length === batch) await tx.run(`UPDATE "design_recomputes" SET "after_id" = ? WHERE ${where}`, [ids[batch - 1], ...bound]);
  else if (pass === 1) await tx.run(`UPDATE "design_recomputes" SET "after_id" = 0, "pass" = 2 WHERE ${where}`, bound);
  else await tx.run(`DELETE FROM "design_recomputes" WHERE ${where}`, bound);
}
