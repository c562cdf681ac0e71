/** Begins an import: the rows of the file go into the database, from where any process can work on them. */
import { now } from '../../foundation/clock';
import { database, type Bound } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import { malformed, ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import type { RecordType } from '../model';
import type { SheetRow } from '../sheets';
import { groupRows } from './group-rows';
import { importFields, keyFields } from './import-field';
import { mapColumns } from './map-columns';
import { sentences } from './sentences';
import { wakeImports } from './wake';

export interface Asked { fileName: string; dryRun: boolean; key?: string; mapping?: (string | null)[] }

const together = 100;
const day = 24 * 60 * 60 * 1000;
/** How long an import can be undone; of one that was only tried the rows are kept for a day. */
const keptDays = 90;

/** @returns the job's id. @throws 422 where nothing of the file fits the type */
export async function openJob(person: Person, type: RecordType, rows: readonly SheetRow[], { fileName, dryRun, key, mapping }: Asked): Promise<number> {
  const fields = importFields(person, type);
  for (const path of mapping ?? []) {
    if (path !== null && !fields.some((field) => field.path === path)) throw malformed(phrase(sentences.unknownField, { name: path }));
  }
  const mapped = mapColumns(rows, fields, mapping);
  if (mapped.columns.every(({ field }) => field === null)) throw ruled(sentences.nothingMapped);
  if (mapped.rows.length === 0) throw ruled(sentences.noRows);
  const keyField = key === undefined ? undefined : keyFields(fields).find(({ path }) => path === key);
  if (key !== undefined && !keyField) throw malformed(phrase(sentences.unknownKey, { name: key }));
  if (keyField && !mapped.columns.some(({ field }) => field === key)) throw ruled(phrase(sentences.keyNotInFile, { field: keyField.label }));

  const records = groupRows(mapped.rows, mapped.columns.map(({ field }) => fields.find(({ path }) => path === field)), key);
  return database().transaction(async (tx) => {
    const at = now();
    const old = [new Date(at.getTime() - day).toISOString(), new Date(at.getTime() - keptDays * day).toISOString()];
    await tx.run(`DELETE FROM "job_rows" WHERE "job_id" IN (SELECT "id" FROM "jobs" WHERE "state" NOT IN ('queued', 'running') AND (("dry_run" = 1 AND "at" < ?) OR "at" < ?))`, old);
    await tx.run(`DELETE FROM "jobs" WHERE "dry_run" = 1 AND "state" NOT IN ('queued', 'running') AND "at" < ?`, [old[0]]);
    const job = await tx.get<{ id: number }>(
      `INSERT INTO "jobs" ("person_id", "type_id", "file_name", "dry_run", "key_name", "columns", "total", "at") VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING "id"`,
      [person.id, type.id, fileName, dryRun ? 1 : 0, key ?? null, JSON.stringify(mapped.columns), mapped.rows.length, at.toISOString()]);
    const id = Number(job?.id);
    for (let from = 0; from < mapped.rows.length; from += together) {
      const some = mapped.rows.slice(from, from + together);
      await tx.run(
        `INSERT INTO "job_rows" ("job_id", "n", "record_no", "cells") VALUES ${some.map(() => '(?, ?, ?, ?)').join(', ')}`,
        some.flatMap((row, index): Bound[] => [id, row.n, records[from + index], JSON.stringify(row.cells)]));
    }
    tx.afterCommit(wakeImports);
    return id;
  });
}
