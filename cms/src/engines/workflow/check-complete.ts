/** Before a record is sent off: everything that its type demands is filled in, whatever was demanded when the draft was saved. */
import type { FieldErrors } from '../../foundation/refusal';
import { ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import { fieldRights } from '../access';
import type { RecordType } from '../model';
import type { Line, StoredRecord } from '../store';
import { missing } from '../store';
import { sentences } from './sentences';

/** @throws 422 naming what is missing. */
export function checkComplete(person: Person, type: RecordType, record: StoredRecord): void {
  const { write } = fieldRights(person, type);
  const errors: FieldErrors = missing(type, type.fields, record, person, (name) => write.has(name));
  for (const { field, fields } of type.parts) {
    ((record[field.name] as Line[] | undefined) ?? []).forEach((line, index) => {
      Object.assign(errors, missing(type, fields, line, person, (name) => write.has(`${field.name}.${name}`), `${field.name}.${index}.`));
    });
  }
  if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
}
