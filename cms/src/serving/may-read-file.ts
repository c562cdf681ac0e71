/** A file of a record is read by whoever reads the field that holds it, in that record. */
import type { Person } from '../engines/access';
import type { MayReadFile } from '../engines/files';
import { typeById } from '../engines/model';
import { read, type FileValue } from '../engines/store';

/** Asks the record as this person sees it; a file that was taken out of the field since is nobody's. */
export const mayReadFile: MayReadFile<Person> = async (person, fileId, { typeId, recordId, fieldId }) => {
  const type = typeById(typeId);
  const name = fieldId === 0 ? 'attachments' : type?.fields.find(({ id }) => id === fieldId)?.name;
  const record = type && name ? await read(person, type, recordId) : null;
  const held = record?.[name as string];
  return Array.isArray(held) && (held as FileValue[]).some(({ id }) => id === fileId);
};
