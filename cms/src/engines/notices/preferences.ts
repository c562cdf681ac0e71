/** How each person wants to hear of each kind of notice, kept in a table of its own; what is not set follows the mail preference on their record. */
import type { Sql, Transaction } from '../../foundation/database';
import { people } from '../access';
import { model } from '../model';
import { noticeKinds, type NoticeKind } from './kinds';
import type { How } from './when-due';

export interface NoticePreferences {
  /** `HH:MM` on the company's clock. */
  digestAt: string;
  how(kind: NoticeKind): How;
}

/** The row that holds the time of the digest, beside the kinds. */
const digestTime = 'digest-at';

/** The preferences of several people, in one statement. */
export async function preferencesOf(sql: Sql, ids: readonly number[]): Promise<Map<number, NoticePreferences>> {
  const rows = ids.length === 0 ? [] : await sql.all<{ person_id: number; kind: string; how: string }>(
    `SELECT "person_id", "kind", "how" FROM "notice_preferences" WHERE "person_id" IN (${ids.map(() => '?').join(', ')})`, [...ids]);
  return new Map(ids.map((id) => {
    const set = new Map(rows.filter((row) => row.person_id === id).map(({ kind, how }) => [kind, how]));
    return [id, {
      digestAt: set.get(digestTime) ?? model().company.workingHours.until,
      how: (kind) => (set.get(kind) as How | undefined) ?? people().byId(id)?.mailPreference ?? 'each',
    }];
  }));
}

/** Sets what is named and leaves the rest. */
export async function setPreferences(tx: Transaction, person: number, { digestAt, kinds = {} }: { digestAt?: string; kinds?: Partial<Record<NoticeKind, How>> }): Promise<void> {
  const set: [string, string][] = noticeKinds.flatMap((kind): [string, string][] => { const how = kinds[kind]; return how === undefined ? [] : [[kind, how]]; });
  if (digestAt !== undefined) set.push([digestTime, digestAt]);
  for (const [kind, how] of set) {
    await tx.run(`INSERT INTO "notice_preferences" ("person_id", "kind", "how") VALUES (?, ?, ?) ON CONFLICT ("person_id", "kind") DO UPDATE SET "how" = excluded."how"`, [person, kind, how]);
  }
}
