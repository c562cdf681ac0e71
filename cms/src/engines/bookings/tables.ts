/** The bookings' tables: what is kept for whom from when until when, and one row per thing to hold on to while deciding. */
import type { Database } from '../../foundation/database';

/** Creates what is missing; safe on every boot. Times are ISO texts in UTC. */
export async function createTables(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const id = tx.dialect === 'sqlite' ? 'INTEGER PRIMARY KEY AUTOINCREMENT' : 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
    await tx.run('CREATE TABLE IF NOT EXISTS "booked_things" ("name" text PRIMARY KEY, "bookings" bigint NOT NULL)');
    await tx.run(`CREATE TABLE IF NOT EXISTS "bookings" ("id" ${id}, "thing" text NOT NULL REFERENCES "booked_things" ("name"),
      "from_at" text NOT NULL, "until_at" text NOT NULL, "type_id" bigint NOT NULL, "record_id" bigint NOT NULL, "released_at" text,
      CHECK ("until_at" > "from_at"))`);
    await tx.run('CREATE INDEX IF NOT EXISTS "bookings_thing" ON "bookings" ("thing", "until_at") WHERE "released_at" IS NULL');
    await tx.run('CREATE INDEX IF NOT EXISTS "bookings_record" ON "bookings" ("type_id", "record_id")');
  });
}
