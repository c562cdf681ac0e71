/** The table of uploaded files: what each is called, what it is, whose it is, and the field of the record that holds it. */
import type { Database } from '../../foundation/database';

/** Creates what is missing; safe on every boot. A file without a record belongs to its uploader alone; field 0 means a record's attachments. */
export async function createTables(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const id = tx.dialect === 'sqlite' ? 'INTEGER PRIMARY KEY AUTOINCREMENT' : 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
    for (const statement of [
      `CREATE TABLE IF NOT EXISTS "stored_files" ("id" ${id}, "name" text NOT NULL, "mime" text NOT NULL, "size" bigint NOT NULL CHECK ("size" > 0),
        "sha256" text NOT NULL, "uploaded_by" bigint NOT NULL, "uploaded_at" text NOT NULL,
        "type_id" bigint, "record_id" bigint, "field_id" bigint,
        CHECK (("type_id" IS NULL) = ("record_id" IS NULL) AND ("type_id" IS NULL) = ("field_id" IS NULL)))`,
      `CREATE INDEX IF NOT EXISTS "stored_files_record" ON "stored_files" ("type_id", "record_id")`,
      `CREATE INDEX IF NOT EXISTS "stored_files_sha256" ON "stored_files" ("sha256")`,
      `CREATE INDEX IF NOT EXISTS "stored_files_unbound" ON "stored_files" ("uploaded_at") WHERE "type_id" IS NULL`,
    ]) await tx.run(statement);
  });
}
