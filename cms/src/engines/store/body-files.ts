/** The files that a body puts into fields of the record: those the person may use there, with what the table knows of them. */
import type { Sql } from '../../foundation/database';
import type { FieldErrors } from '../../foundation/refusal';
import type { Person } from '../access';
import { usableFiles } from '../files';
import type { RecordType } from '../model';
import { columnsOf } from './columns';
import type { CellValue, FileValue } from './record';
import { sentences } from './sentences';

/** Fills the changed file values in; a file that may not be used is that field's error. One statement per files field that changes. */
export async function bodyFiles(sql: Sql, type: RecordType, changed: Record<string, CellValue>, recordId: number | null, person: Person): Promise<FieldErrors> {
  const errors: FieldErrors = {};
  for (const [name, value] of Object.entries(changed)) {
    const column = columnsOf(type).get(name);
    if (column?.type !== 'files' || value === null) continue;
    const ids = (value as FileValue[]).map(({ id }) => id);
    const files = await usableFiles(sql, ids, person, { typeId: type.id, recordId, fieldId: column.field?.id ?? 0 });
    if (files.length < ids.length) errors[name] = sentences.noSuchFile;
    changed[name] = files;
  }
  return errors;
}
