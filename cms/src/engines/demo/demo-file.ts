/** `demo.json` of a pack: a record type's rows in the demo company, and the documents that are played through their flow. */
import { z } from 'zod';

/** Values as the API takes them, but references are written as the target's natural key: a user name, a code, a title. */
const row = z.record(z.string(), z.unknown());

const time = z.string().regex(/^\d\d:\d\d$/);

/** When something happened: so many working days (Monday to Friday) before today, at that time of the company's day. */
const when = { daysAgo: z.int().nonnegative(), at: time };

const act = z.strictObject({
  do: z.string(),
  by: z.string(),
  ...when,
  /** What the action is given besides the version: `note`, its needs; lines by position. */
  with: row.optional(),
});

const document = z.strictObject({
  /** A name by which other documents of the demo refer to this one: `#name`. */
  key: z.string().optional(),
  by: z.string(),
  ...when,
  row,
  acts: z.array(act).optional(),
});

export const demoFile = z.strictObject({
  /** Who entered the rows; the product itself by default. */
  by: z.string().optional(),
  /** Rows that are simply there. */
  rows: z.array(row).optional(),
  documents: z.array(document).optional(),
});
export type DemoFile = z.infer<typeof demoFile>;
export type DemoRow = z.infer<typeof row>;
export type DemoDocument = z.infer<typeof document>;
export type DemoAct = z.infer<typeof act>;
