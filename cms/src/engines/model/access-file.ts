/** `access.json` of a pack: what each role may do with a record type, on which rows, with which fields. */
import { z } from 'zod';
import { ruleGroup } from '../conditions';

/** What people without a login are called in access.json. */
export const guestRole = 'guest';

const grant = z.strictObject({
  may: z.array(z.enum(['list', 'read', 'create', 'edit', 'delete', 'export'])),
  /** Rows it reaches: a condition over the record's fields and `$me`; absent = all. */
  rows: ruleGroup.optional(),
  /** Rows it may edit or delete, where narrower than `rows`. */
  editRows: ruleGroup.optional(),
  /** Fields it may not read (`lines.unitPrice` for a line's). */
  hide: z.array(z.string()).optional(),
  /** Fields it reads but may not write. */
  readOnly: z.array(z.string()).optional(),
});

export const accessFile = z.strictObject({
  /** Role -> grant. `*` = everybody of the company (outside people, the dealers, not among them); `guest` = whoever a flow's step asks by a link. */
  roles: z.record(z.string(), grant),
});
export type AccessFile = z.infer<typeof accessFile>;
export type Grant = z.infer<typeof grant>;
