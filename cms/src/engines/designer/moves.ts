/**
 * Changes of type: a field's values move from the place of the old type to the one of the new, while the old version serves on. Triggers note every
 * row that still has to move; who writes last wins, and the old place stays as it is.
 */
import { database, type Sql, type Transaction } from '../../foundation/database';
import { draining, onDrain } from '../../foundation/draining';
import { failpoint } from '../../foundation/failpoint';
import { phrase, type Labels } from '../../foundation/language';
import { activeRow, bootingRow, filesOf, rulesOf, storedIds, versionBefore, type Rules } from '../definitions';
import { compile, model, type Model, type RecordType } from '../model';
import { convertRows, ensureLinks, reindexRows, sameCell, writeCell, type Conversion } from '../store';
import { broughtBack } from './former-fields';
import { anyTriggers, dropTriggers, moveTriggers, type Side } from './move-triggers';
import { pairsOf, type FieldPair } from './pairs';
import { sentences } from './sentences';
import { keepLabel, writtenLabels } from './written-labels';

export interface Move extends Conversion {
  /** `rt_7.f12.f12_2`. */
  name: string;
  /** The attribute's, as in the rules of the publication. */
  path: string;
  type: RecordType;
  /** The field was away and comes back: what cannot be converted stays empty. */
  back: boolean;
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
export async function movesBetween(sql: Sql, before: Model, after: Model): Promise<Move[]> {
  const there = pairsOf(before, after).flatMap((pair) => pair.fields);
  const back = new Set(await broughtBack(sql, before, after));
  return [...there, ...back].flatMap((pair) => {
    const { path, before: from, after: to } = pair;
    const type = after.types.find(({ fields, parts }) => to && [...fields, ...parts.flatMap((part) => part.fields)].includes(to));
    if (!type || !from || !to || from.column === to.column || from.type === 'lines' || to.type === 'lines') return [];
    const table = tableOf(type, pair);
    return [{ name: `${table}.${from.column}.${to.column}`, path, type, table, from, to, typesBefore: before.types, typesAfter: after.types, back: back.has(pair) }];
  });
}

const tableOf = (type: RecordType, { partBefore }: FieldPair) => partBefore?.table ?? type.table;

/** At boot, when tables and columns stand and before indexes: the bulk of the values, in batches. */
export async function beginMoves(): Promise<void> {
  const version = model().version;
  const active = await activeRowOrNone();
  if (active && active.n < version) {
    moves = await movesBetween(database(), await modelNumbered(active.n), model());
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
  moves = await movesBetween(database(), await modelNumbered(before.n), model());
  await moveAll(true);
}

async function settle(): Promise<void> {
  const booting = await bootingRow(database());
  const ours = moves.map(({ name }) => name);
  await database().transaction((tx) => dropTriggers(tx, booting && booting.n > model().version ? ours : undefined));
  late = false;
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
    for (const link of [from.link, to.link]) if (link) await ensureLinks(tx, link);
    for (const sql of moveTriggers(tx.dialect, name, table, sideOf(from), sideOf(to))) await tx.run(sql);
    await tx.run('DELETE FROM "design_moves" WHERE "move" = ?', [name]);
    const rows = [from, to].map(({ link, column }) => (link ? `SELECT "owner_id" FROM "${link}"` : `SELECT "id" FROM "${table}" WHERE "${column}" IS NOT NULL`));
    await tx.run(
      `INSERT INTO "design_moves" ("move", "row_id") SELECT ${tx.dialect === 'postgres' ? 'CAST(? AS text)' : '?'}, "id" FROM "${table}" WHERE "id" IN (${rows.join(' UNION ')})`, [name]);
  });
}

function sideOf({ link, column, target }: Conversion['from']): Side {
  return link ? { link } : { columns: [column, ...((target?.length ?? 0) > 1 ? [`${column}_type`] : [])] };
}

/** @param serving nobody can be told "no" any more: what cannot be converted stays empty, and in the old place */
async function moveAll(serving: boolean): Promise<number> {
  let moved = 0;
  for (const move of moves) {
    for (let n = batch; n === batch;) {
      n = await database().transaction((tx) => moveBatch(tx, move, serving || move.back));
      moved += n;
    }
  }
  return moved;
}

async function moveBatch(tx: Transaction, move: Move, lenient: boolean): Promise<number> {
  const { name, table, to } = move;
  const waiting = await tx.all<{ row_id: number }>(`SELECT "row_id" FROM "design_moves" WHERE "move" = ? ORDER BY "row_id" LIMIT ${batch}`, [name]);
  if (waiting.length === 0) return 0;
  failpoint('design-moving');
  const noted = waiting.map(({ row_id: id }) => Number(id));
  const marks = noted.map(() => '?').join(', ');
  const there = await tx.all<{ id: number }>(`SELECT "id" FROM "${table}" WHERE "id" IN (${marks}) ORDER BY "id"${lock(tx)}`, noted);
  const ids = there.map(({ id }) => Number(id));
  const written = await writtenLabels(tx, move, ids);
  for (const { id, there: kept, cell, failed } of await convertRows(tx, move, ids, to, written)) {
    if (failed !== undefined && !lenient && rules[move.path] !== 'empty') throw new MoveFailed(phrase(sentences.notConvertible, { field: to.label, type: to.type, value: failed }));
    if (!sameCell(cell, kept)) await writeCell(tx, table, to, id, cell);
    await keepLabel(tx, move, id, cell);
  }
  if (lenient && table === move.type.table) await reindexRows(tx, move.type, ids);
  await tx.run(`DELETE FROM "design_moves" WHERE "move" = ? AND "row_id" IN (${marks})`, [name, ...noted]);
  return noted.length;
}

const lock = (sql: Sql) => (sql.dialect === 'postgres' ? ' FOR UPDATE' : '');
