/** Proves the history: every chain is recomputed and compared with the head on its record's row, and the checkpoints with the entries they sealed. */
import { createHash } from 'node:crypto';
import type { Sql } from '../../foundation/database';
import type { HistoryRow } from './entries';
import { columnsOf } from './entries';
import { hashOf } from './entry';
import type { Problem } from './problem';

/** As much of a record type as the check needs. `heads` = its table has the columns of a head. */
export interface Chained { id: number; name: string; table: string; heads: boolean }

const pageSize = 2000;

/** Finds changed, missing, cut-off and inserted entries of every record of these types. */
export async function* verifyChains(sql: Sql, types: readonly Chained[]): AsyncIterable<Problem> {
  for (const type of types) {
    const seen = new Set<number>();
    let record = 0;
    let last: HistoryRow | undefined;
    let broken = false;
    let after = { record: 0, seq: 0 };
    for (;;) {
      const page = await sql.all<HistoryRow>(
        `SELECT * FROM "history" WHERE "type_id" = ? AND ("record_id" > ? OR ("record_id" = ? AND "seq" > ?)) ORDER BY "record_id", "seq" LIMIT ${pageSize}`,
        [type.id, after.record, after.record, after.seq]);
      for (const row of page) {
        if (row.record_id !== record) {
          if (last) yield* endOf(sql, type, last, broken);
          [record, last, broken] = [row.record_id, undefined, false];
          seen.add(record);
        }
        const expected = (last?.seq ?? 0) + 1;
        if (row.seq !== expected) {
          broken = true;
          yield { type: type.name, id: record, seq: expected, what: 'an entry of the history is missing' };
        } else if (row.hash !== hashOf(last?.hash ?? '', type.id, row.seq, columnsOf(row))) {
          broken = true;
          yield { type: type.name, id: record, seq: row.seq, what: 'an entry of the history was changed or inserted' };
        }
        last = row;
      }
      if (page.length < pageSize) break;
      after = { record: page[page.length - 1].record_id, seq: page[page.length - 1].seq };
    }
    if (last) yield* endOf(sql, type, last, broken);
    if (type.heads) yield* withoutHistory(sql, type, seen);
  }
}

async function* endOf(sql: Sql, type: Chained, last: HistoryRow, broken: boolean): AsyncIterable<Problem> {
  if (!type.heads || broken) return;
  const head = await sql.get<{ head_seq: number | null; head_hash: string | null }>(`SELECT "head_seq", "head_hash" FROM "${type.table}" WHERE "id" = ?`, [last.record_id]);
  const where = { type: type.name, id: last.record_id };
  if (!head) {
    if (last.action !== 'delete') yield { ...where, seq: last.seq, what: 'the record is gone, but its history does not say who deleted it' };
  } else if ((head.head_seq ?? 0) > last.seq) {
    yield { ...where, seq: last.seq + 1, what: 'the end of the history was cut off' };
  } else if (head.head_seq !== last.seq || head.head_hash !== last.hash) {
    yield { ...where, seq: last.seq, what: 'the history and the head on the record disagree' };
  }
}

async function* withoutHistory(sql: Sql, type: Chained, seen: ReadonlySet<number>): AsyncIterable<Problem> {
  for (let after = 0; ;) {
    const page = await sql.all<{ id: number }>(`SELECT "id" FROM "${type.table}" WHERE "id" > ? ORDER BY "id" LIMIT ${pageSize}`, [after]);
    for (const { id } of page) if (!seen.has(id)) yield { type: type.name, id, seq: 1, what: 'the record has no history' };
    if (page.length < pageSize) return;
    after = page[page.length - 1].id;
  }
}

/** A checkpoint's row. */
export interface Checkpoint { n: number; at: string; until_id: number; entries: number; hash: string }

/** Finds a checkpoint that no longer matches the entries it sealed: whoever rewrites a chain and its head as well is caught here. */
export async function* verifyCheckpoints(sql: Sql): AsyncIterable<Problem> {
  let before: Checkpoint | undefined;
  for (const checkpoint of await sql.all<Checkpoint>('SELECT * FROM "history_checkpoints" ORDER BY "n"')) {
    const { hash, entries } = await chainHeads(sql, before, checkpoint.until_id);
    if (checkpoint.n !== (before?.n ?? 0) + 1 || hash !== checkpoint.hash || entries !== checkpoint.entries) {
      yield { type: 'history-checkpoint', id: checkpoint.n, what: `the history until ${checkpoint.at} is not what the checkpoint sealed` };
    }
    before = checkpoint;
  }
}

/** The hash over everything written after a checkpoint, up to an entry's id. */
export async function chainHeads(sql: Sql, before: Checkpoint | undefined, until: number): Promise<{ hash: string; entries: number }> {
  const digest = createHash('sha256').update(before?.hash ?? '');
  let entries = 0;
  for (let after = before?.until_id ?? 0; ;) {
    const page = await sql.all<Pick<HistoryRow, 'id' | 'type_id' | 'record_id' | 'seq' | 'hash'>>(
      `SELECT "id", "type_id", "record_id", "seq", "hash" FROM "history" WHERE "id" > ? AND "id" <= ? ORDER BY "id" LIMIT ${pageSize}`, [after, until]);
    for (const row of page) digest.update(`${row.id} ${row.type_id} ${row.record_id} ${row.seq} ${row.hash}\n`);
    entries += page.length;
    if (page.length < pageSize) return { hash: digest.digest('hex'), entries };
    after = page[page.length - 1].id;
  }
}

