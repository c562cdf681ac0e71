/** Reads a record's history back. */
import type { Sql } from '../../foundation/database';
import type { Change, Columns, PastEntry } from './entry';

/** A row of the table, as read. */
export interface HistoryRow {
  id: number; type_id: number; record_id: number; seq: number; at: string; by_id: number; by_name: string; for_id: number | null; for_name: string | null;
  action: string; from_state: string | null; to_state: string | null; note: string | null; changes: string;
  decision: string | null; fingerprint: string | null; stamp: number; round: number; hash: string;
}

/** All entries of a record, oldest first. Who may see them is the caller's to decide. */
export async function entries(sql: Sql, typeId: number, recordId: number): Promise<PastEntry[]> {
  const rows = await sql.all<HistoryRow>('SELECT * FROM "history" WHERE "type_id" = ? AND "record_id" = ? ORDER BY "seq"', [typeId, recordId]);
  return rows.map((row) => ({
    recordId: row.record_id, seq: row.seq, hash: row.hash, at: row.at,
    by: { id: row.by_id, name: row.by_name }, for: row.for_id === null ? null : { id: row.for_id, name: row.for_name ?? '' },
    action: row.action, from: row.from_state, to: row.to_state, note: row.note, changes: JSON.parse(row.changes) as Change[],
    decision: row.decision as PastEntry['decision'], fingerprint: row.fingerprint, stamp: row.stamp === 1, round: row.round,
  }));
}

/** The number of a record's last entry; 0 without any. */
export async function lastSeq(sql: Sql, typeId: number, recordId: number): Promise<number> {
  return Number((await sql.get<{ seq: number | null }>('SELECT max("seq") AS "seq" FROM "history" WHERE "type_id" = ? AND "record_id" = ?', [typeId, recordId]))?.seq ?? 0);
}

/** The hashed columns of a row, in the order of the hash. */
export const columnsOf = (row: HistoryRow): Columns => [
  row.at, row.by_id, row.by_name, row.for_id, row.for_name, row.action, row.from_state, row.to_state, row.note, row.changes,
  row.decision, row.fingerprint, row.stamp, row.round,
];
