/** Ties uploaded files to the field of the record that holds them: from then on the record's rights decide who reads them. */
import type { Sql, Transaction } from '../../foundation/database';
import { ruled } from '../../foundation/refusal';
import { sentences } from './sentences';
import { columns, type FilePlace, type FileValue, type StoredFile } from './stored-file';

/** Whose uploads may be used; `system` people (the seed, effects) may use anybody's. */
interface Binder {
  id: number;
  roles?: readonly string[];
}

/**
 * Those of the files that this person may put into this place, in the order asked for: own uploads that are not in use yet,
 * and files that are there already. A file of another record is not among them, as if it did not exist.
 */
export async function usableFiles(sql: Sql, ids: readonly number[], by: Binder, place: FilePlace): Promise<FileValue[]> {
  if (ids.length === 0) return [];
  const rows = await sql.all<StoredFile>(`SELECT ${columns} FROM "stored_files" WHERE "id" IN (${ids.map(() => '?').join(', ')})`, ids);
  const usable = new Map(rows.filter((file) => isUsable(file, by, place)).map((file) => [file.id, file]));
  return ids.flatMap((id) => {
    const file = usable.get(id);
    return file ? [{ id: file.id, name: file.name, size: file.size, mime: file.mime }] : [];
  });
}

/** Binds the files in the record's own transaction, once its id is known; refuses when one was taken in the meantime. */
export async function bindFiles(tx: Transaction, ids: readonly number[], place: FilePlace & { recordId: number }, by: Binder): Promise<void> {
  if ((await usableFiles(tx, [...new Set(ids)], by, place)).length !== new Set(ids).size) throw ruled(sentences.notYours);
  for (const id of new Set(ids)) {
    await tx.run(
      `UPDATE "stored_files" SET "type_id" = ?, "record_id" = ?, "field_id" = ? WHERE "id" = ? AND "type_id" IS NULL`,
      [place.typeId, place.recordId, place.fieldId, id],
    );
  }
}

function isUsable(file: StoredFile, by: Binder, place: FilePlace): boolean {
  if (file.typeId === null) return file.uploadedBy === by.id || Boolean(by.roles?.includes('system'));
  return file.typeId === place.typeId && file.recordId === place.recordId && file.fieldId === place.fieldId;
}
