/**
 * Changes of type: a field's values move from the column of the old type to the one of the new, while the old version serves on. Triggers note every
 * row that still has to move; who writes last wins, and the old column stays as it is.
 */
import { database, type Bound, type Sql, type Transaction } from '../../foundation/database';
import { draining, onDrain } from '../../foundation/draining';
import { phrase, type Labels } from '../../foundation/language';
import { activeRow, bootingRow, filesOf, rulesOf, storedIds, versionBefore, type Rules } from '../definitions';
import { compile, model, type Field, type Model, type RecordType } from '../model';
import { converter, reindex } from '../store';
import { anyTriggers, dropTriggers, moveTriggers } from './move-triggers';
import { pairsOf } from './pairs';
import { sentences } from './sentences';

export interface Move {
  /** `rt_7.f12.f12_2`. */
  name: string;
  /** The attribute's, as in the rules of the publication. */
  path: string;
  type: RecordType;
  table: string;
  from: Field;
  to: Field;
}

/** The version cannot serve because of a value; said to the administrator in words. */
export class MoveFailed extends Error {
  constructor(readonly text: Labels) {
    super(text.en);
  }
}

const batch = 200;
/** The workers before have gone by then, whatever they still had to answer, and however many of the new ones had to boot first. */
const longestOverlap = 240_000;
const pause = 150;

let moves: Move[] = [];
let rules: Rules = {};
let late = false;

/** What moves from one model to the next. */
export function movesBetween(before: Model, after: Model): Move[] {
  return pairsOf(before, after).flatMap((pair) => pair.fields.flatMap(({ path, before: from, after: to, partBefore }) => {
    if (!pair.after || !from || !to || from.column === to.column || from.link || to.link) return [];
    const table = partBefore?.table ?? pair.after.table;
    return [{ name: `${table}.${from.column}.${to.column}`, path, type: pair.after, table, from, to }];
  }));
}

/** At boot, when tables and columns stand and before indexes: the bulk of the values, in batches. */
export async function beginMoves(): Promise<void> {
  const version = model().version;
  const active = await activeRowOrNone();
  if (active && active.n < version) {
    moves = movesBetween(await modelNumbered(active.n), model());
    rules = await rulesOf(database(), version);
    for (const move of moves) await begin(move);
    await moveAll(false);
  } else if (active?.n === version) {
    await joinMoves(version);
  }
}

/** Right before the worker listens: what was written since. */
export async function finishMoves(): Promise<void> {
  await moveAll(false);
  late = moves.length > 0;
}

/** While the worker before is still answering, its last writes are brought over; then the triggers go. */
export function followMoves(): void {
  if (!late) return;
  const until = performance.now() + longestOverlap;
  let last = Promise.resolve();
  const step = async () => {
    const moved = await moveAll(true).catch((error: unknown) => console.error('Values could not be moved; it is tried again:', error));
    if (draining()) return;
    if (moved !== undefined && performance.now() > until) await settle();
    else timer = setTimeout(again, pause);
  };
  const again = () => { last = step().catch((error: unknown) => console.error('The moved columns could not be settled:', error)); };
  let timer = setTimeout(again, pause);
  onDrain(() => {
    clearTimeout(timer);
    return last;
  });
}

/** What a worker of the version before has written is there before a request of this one looks. Costs nothing unless values are moving. */
export async function bringOver(): Promise<void> {
  while (late && (await database().get('SELECT 1 AS "there" FROM "design_moves" LIMIT 1')) !== undefined) {
    if ((await moveAll(true)) === 0) return;
  }
}

/** Another worker of the same version, or one after a crash, finds the values still moving. */
async function joinMoves(version: number): Promise<void> {
  const before = await versionBefore(database(), version);
  if (!before || !(await anyTriggers(database()))) return;
  moves = movesBetween(await modelNumbered(before.n), model());
  await moveAll(true);
}

async function settle(): Promise<void> {
  const booting = await bootingRow(database());
  const ours = moves.map(({ name }) => name);
  await database().transaction((tx) => dropTriggers(tx, booting && booting.n > model().version ? ours : undefined));
  late = false;
  for (const type of new Set(moves.filter(({ table, type }) => table === type.table).map((move) => move.type))) await reindex(database(), type);
  moves = [];
}

async function activeRowOrNone() {
  return activeRow(database()).catch(() => undefined);
}

async function modelNumbered(n: number): Promise<Model> {
  return compile(await filesOf(database(), n) ?? {}, await storedIds(database()), n);
}

async function begin({ name, table, from, to }: Move): Promise<void> {
  await database().transaction(async (tx) => {
    for (const sql of moveTriggers(tx.dialect, name, table, from.column, to.column)) await tx.run(sql);
    await tx.run('DELETE FROM "design_moves" WHERE "move" = ?', [name]);
    await tx.run(
      `INSERT INTO "design_moves" ("move", "row_id") SELECT ${tx.dialect === 'postgres' ? 'CAST(? AS text)' : '?'}, "id" FROM "${table}" WHERE "${from.column}" IS NOT NULL OR "${to.column}" IS NOT NULL`, [name]);
  });
}

/** @param serving nobody can be told "no" any more: what cannot be converted stays empty, and in the old column */
async function moveAll(serving: boolean): Promise<number> {
  let moved = 0;
  for (const move of moves) {
    for (let n = batch; n === batch;) {
      n = await database().transaction((tx) => moveBatch(tx, move, serving));
      moved += n;
    }
  }
  return moved;
}

async function moveBatch(tx: Transaction, move: Move, serving: boolean): Promise<number> {
  const { name, table, from, to } = move;
  const waiting = await tx.all<{ row_id: number }>(`SELECT "row_id" FROM "design_moves" WHERE "move" = ? ORDER BY "row_id" LIMIT ${batch}`, [name]);
  if (waiting.length === 0) return 0;
  const ids = waiting.map(({ row_id: id }) => Number(id));
  const rows = await tx.all<{ id: number; value: unknown; there: unknown }>(
    `SELECT "id", "${from.column}" AS "value", "${to.column}" AS "there" FROM "${table}" WHERE "id" IN (${ids.map(() => '?').join(', ')}) ORDER BY "id"${lock(tx)}`, ids);
  const convert = converter(from, to, tx.dialect);
  for (const { id, value, there } of rows) {
    const { raw, failed } = convert(value, there);
    if (failed !== undefined && !serving && rules[move.path] !== 'empty') throw new MoveFailed(phrase(sentences.notConvertible, { field: to.label, type: to.type, value: failed }));
    if (!unchanged(raw, there)) await tx.run(`UPDATE "${table}" SET "${to.column}" = ? WHERE "id" = ?`, [raw, id]);
  }
  await tx.run(`DELETE FROM "design_moves" WHERE "move" = ? AND "row_id" IN (${ids.map(() => '?').join(', ')})`, [name, ...ids]);
  return ids.length;
}

const unchanged = (raw: Bound, there: unknown) => (raw === null ? there === null || there === undefined : String(raw) === String(there));
const lock = (sql: Sql) => (sql.dialect === 'postgres' ? ' FOR UPDATE' : '');
