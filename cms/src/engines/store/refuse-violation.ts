/** Turns what the database's own constraints refuse into sentences for people. */
import { phrase } from '../../foundation/language';
import { ruled } from '../../foundation/refusal';
import { violationOf } from '../../foundation/violation';
import type { RecordType } from '../model';
import { columnsOf } from './columns';
import { sentences } from './sentences';

/** Runs a write; a violated constraint becomes a refusal that names the field. */
export async function refusingViolations<T>(type: RecordType, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const violation = violationOf(error);
    if (violation?.kind === 'check') throw ruled(sentences.outOfBounds);
    // What was looked up a moment ago has been deleted meanwhile.
    if (violation?.kind === 'reference') throw ruled(sentences.noSuchRecord);
    if (violation?.kind !== 'unique') throw error;
    const field = [...columnsOf(type).values()].find((column) => column.field?.unique && names(violation.what, column.column))?.field;
    if (!field) throw ruled(sentences.duplicateRecord);
    throw ruled(sentences.checkFields, { [field.name]: phrase(sentences.duplicate, { field: field.label }) });
  }
}

/** SQLite says `table.column`, PostgreSQL the index's name, which ends in the column's. */
function names(what: string, column: string): boolean {
  return new RegExp(`(^|[._])${column}$`).test(what);
}
