/** Proves the records themselves: a row changed behind the product's back no longer has the fingerprint of its last write. */
import type { Sql } from '../../foundation/database';
import { system } from '../access';
import type { Problem } from '../history';
import type { RecordType } from '../model';
import { read } from '../store';
import { rowFingerprint } from './fingerprint';

const pageSize = 500;

/** Finds every record that is not as it was last written. */
export async function* verifyRows(sql: Sql, types: readonly RecordType[]): AsyncIterable<Problem> {
  for (const type of types) {
    for (let after = 0; ;) {
      const page = await sql.all<{ id: number; fingerprint: string | null; head_seq: number | null }>(
        `SELECT "id", "fingerprint", "head_seq" FROM "${type.table}" WHERE "id" > ? ORDER BY "id" LIMIT ${pageSize}`, [after]);
      for (const { id, fingerprint, head_seq: seq } of page) {
        const record = await read(system, type, id, sql);
        if (record && fingerprint !== rowFingerprint(type, record)) {
          yield { type: type.name, id, ...(seq !== null && { seq }), what: 'the record is not what was last written' };
        }
      }
      if (page.length < pageSize) break;
      after = page[page.length - 1].id;
    }
  }
}
