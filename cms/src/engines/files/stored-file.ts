/** A file as a record holds it, as the table knows it, and the place in a record where it may stand. */

/** What travels in a record's value. */
export interface FileValue {
  id: number;
  name: string;
  size: number;
  mime: string;
}

/** A field of a record; field 0 is `attachments`. The record's id is null while it is being created. */
export interface FilePlace {
  typeId: number;
  recordId: number | null;
  fieldId: number;
}

/** A row of the table. */
export interface StoredFile extends FileValue {
  sha256: string;
  uploadedBy: number;
  typeId: number | null;
  recordId: number | null;
  fieldId: number | null;
}

/** The columns of a StoredFile, for SELECT. */
export const columns = `"id", "name", "size", "mime", "sha256", "uploaded_by" AS "uploadedBy", "type_id" AS "typeId", "record_id" AS "recordId", "field_id" AS "fieldId"`;
