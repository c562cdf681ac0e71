/** Proves the records themselves: a row changed behind the product's back no longer has the fingerprint of its last write. */
import type { Sql } from '../../foundation/database';
import { system } from '../access';
import type { Problem } from '../history';
import { model, type RecordType } from '../model';
import { cameFrom, read, readCells, type StoredRecord } from '../store';
import { rowFingerprint } from './fingerprint';

const pageSize = 500;

/**
 * Finds every record that is not as it was last written.
 * @param formerOf the shapes that a type had before: a row that was not written since has the fingerprint of one of those
 */
export async function* verifyRows(
  sql: Sql, types: readonly RecordType[], formerOf: (type: RecordType) => Promise<RecordType[]> = async () => [],
): AsyncIterable<Problem> {
  for (const type of types) {
    for (let after = 0; ;) {
      const page = await sql.all<{ id: number; fingerprint: string | null; head_seq: number | null }>(
        `SELECT "id", "fingerprint", "head_seq" FROM "${type.table}" WHERE "id" > ? ORDER BY "id" LIMIT ${pageSize}`, [after]);
      for (const { id, fingerprint, head_seq: seq } of page) {
        const record = await read(system, type, id, sql);
        if (record && fingerprint !== rowFingerprint(type, record) && !(await isOfBefore(sql, type, await formerOf(type), record, fingerprint))) {
          yield { type: type.name, id, ...(seq !== null && { seq }), what: 'the record is not what was last written' };
        }
      }
      if (page.length < pageSize) break;
      after = page[page.length - 1].id;
    }
  }
}

/** The row has the fingerprint of a former shape, and what is there beyond that shape came from it or from one before. */
export async function isOfBefore(sql: Sql, type: RecordType, former: readonly RecordType[], record: StoredRecord, fingerprint: string | null): Promise<boolean> {
  for (const [i, then] of former.entries()) {
    const was = await read(system, then, record.id, sql);
    if (!was || fingerprint !== rowFingerprint(then, was)) continue;
    const earlier = new Set(former.slice(i + 1).flatMap(({ fields }) => fields.map(({ id }) => id)));
    if (await everyFieldFits(sql, type, then, record, earlier)) return true;
  }
  return false;
}

/** @param earlier ids of fields that older shapes had: their values came back with them */
async function everyFieldFits(sql: Sql, type: RecordType, then: RecordType, record: StoredRecord, earlier: ReadonlySet<number>): Promise<boolean> {
  for (const field of type.fields) {
    if (isNothing(record[field.name])) continue;
    const old = then.fields.find(({ id }) => id === field.id);
    if (!old && !earlier.has(field.id)) return false;
    if (!old || old.column === field.column) continue;
    const cell = async (one: typeof field) => (await readCells(sql, type.table, one, [record.id])).get(record.id) ?? null;
    const conversion = { from: old, to: field, typesBefore: model().types, typesAfter: model().types };
    if (!(await cameFrom(sql, conversion, await cell(old), await cell(field)))) return false;
  }
  return true;
}

const isNothing = (value: unknown) => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
