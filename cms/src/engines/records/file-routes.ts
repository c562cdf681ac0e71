/** The files routes with their judge: a bound file is read by whoever sees, in the record that holds it, the field that it stands in. */
import type { Route } from '../../foundation/http';
import { type Person } from '../access';
import { fileRoutes as routesFor, type FilePlace } from '../files';
import { typeById, type RecordType } from '../model';
import { read, type StoredRecord } from '../store';

/** `POST /api/files`, `GET /api/files/:id`. */
export const fileRoutes: Route<Person>[] = routesFor(async (person: Person, fileId: number, place: FilePlace & { recordId: number }) => {
  const type = typeById(place.typeId);
  const record = type && await read(person, type, place.recordId);
  return Boolean(record && valuesAt(type, record, place.fieldId).some((value) => holds(value, fileId)));
});

/** What stands in the field: once in the record's own, once per line in a line's, as far as the person may read it. */
function valuesAt(type: RecordType, record: StoredRecord, fieldId: number): unknown[] {
  if (fieldId === 0) return [record.attachments];
  const field = type.fields.find(({ id }) => id === fieldId);
  if (field) return [record[field.name]];
  return type.parts.flatMap((part) => {
    const column = part.fields.find(({ id }) => id === fieldId);
    const lines = record[part.field.name] as unknown as Record<string, unknown>[] | undefined;
    return column && lines ? lines.map((line) => line[column.name]) : [];
  });
}

function holds(value: unknown, fileId: number): boolean {
  return Array.isArray(value) && value.some((file: { id?: unknown }) => file?.id === fileId);
}
