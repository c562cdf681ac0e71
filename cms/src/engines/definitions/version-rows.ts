/** Versions as the designer sees and writes them, through the product's own database. */
import { now } from '../../foundation/clock';
import type { Sql, Transaction } from '../../foundation/database';
import { mark } from '../../foundation/marks';
import type { Files } from '../model';

/** What to do with values that a new type cannot hold, by the attribute's path. */
export type Rules = Readonly<Record<string, 'empty' | 'stop'>>;

export interface VersionRow {
  n: number;
  state: 'booting' | 'active' | 'failed' | 'superseded';
  origin: 'packs' | 'designer';
  by_id: number | null;
  at: string;
  note: string;
  cause: string | null;
  activated_at: string | null;
}

const columns = '"n", "state", "origin", "by_id", "at", "note", "cause", "activated_at"';

/** Everything of a version but its files. */
export function versionRow(sql: Sql, n: number): Promise<VersionRow | undefined> {
  return sql.get<VersionRow>(`SELECT ${columns} FROM "definition_versions" WHERE "n" = ?`, [n]);
}

/** The version that serves. */
export async function activeRow(sql: Sql): Promise<VersionRow> {
  const row = await sql.get<VersionRow>(`SELECT ${columns} FROM "definition_versions" WHERE "state" = 'active'`);
  if (!row) throw new Error('There is no active version.');
  return row;
}

/** The version that was published after the active one and is not booted yet. */
export function bootingRow(sql: Sql): Promise<VersionRow | undefined> {
  return sql.get<VersionRow>(`SELECT ${columns} FROM "definition_versions" WHERE "state" = 'booting' ORDER BY "n" DESC LIMIT 1`);
}

/** Who published the versions after `n` that serve, served or are to serve. */
export async function publishersSince(sql: Sql, n: number): Promise<(number | null)[]> {
  const rows = await sql.all<{ by_id: number | null }>(`SELECT "by_id" FROM "definition_versions" WHERE "n" > ? AND "state" <> 'failed'`, [n]);
  return rows.map(({ by_id: by }) => by);
}

/** Newest first. */
export async function versionRows(sql: Sql, from: number, count: number): Promise<{ rows: VersionRow[]; total: number }> {
  const total = await sql.get<{ n: number }>('SELECT count(*) AS "n" FROM "definition_versions"');
  const rows = await sql.all<VersionRow>(`SELECT ${columns} FROM "definition_versions" ORDER BY "n" DESC LIMIT ? OFFSET ?`, [count, from]);
  return { rows, total: Number(total?.n ?? 0) };
}

/** The version that served before this one; one that only waited and became part of the next never did. */
export function versionBefore(sql: Sql, n: number): Promise<VersionRow | undefined> {
  return sql.get<VersionRow>(`SELECT ${columns} FROM "definition_versions" WHERE "n" < ? AND "state" IN ('active', 'superseded') AND "activated_at" IS NOT NULL ORDER BY "n" DESC LIMIT 1`, [n]);
}

/** A version's files; undefined where there is no such version. */
export async function filesOf(sql: Sql, n: number): Promise<Files | undefined> {
  const row = await sql.get<{ files: string }>('SELECT "files" FROM "definition_versions" WHERE "n" = ?', [n]);
  return row && JSON.parse(row.files) as Files;
}

/** The common ground of every installation: the packs of the newest release that this one has taken over, unchanged or into what was customised. */
export async function shippedBase(sql: Sql): Promise<Files> {
  const row = await sql.get<{ files: string }>(
    `SELECT COALESCE("shipped", "files") AS "files" FROM "definition_versions"
     WHERE ("origin" = 'packs' OR "shipped" IS NOT NULL) AND "state" IN ('active', 'superseded') ORDER BY "n" DESC LIMIT 1`);
  return row ? JSON.parse(row.files) as Files : {};
}

/** What was decided about values that cannot be converted when this version was published. */
export async function rulesOf(sql: Sql, n: number): Promise<Rules> {
  const row = await sql.get<{ rules: string | null }>('SELECT "rules" FROM "definition_versions" WHERE "n" = ?', [n]);
  return row?.rules ? JSON.parse(row.rules) as Rules : {};
}

/** `shipped`: the release's packs, where this version takes them over. */
export interface Published { files: Files; by: number; note: string; rules: Rules; live: boolean; shipped?: Files }

/** Writes a version: one that is live becomes the active one in this transaction, any other waits for a worker that boots it. */
export async function publishVersion(tx: Transaction, { files, by, note, rules, live, shipped }: Published): Promise<number> {
  const last = await tx.get<{ n: number | null }>('SELECT max("n") AS "n" FROM "definition_versions"');
  const n = Number(last?.n ?? 0) + 1;
  const at = now().toISOString();
  if (live) await tx.run(`UPDATE "definition_versions" SET "state" = 'superseded' WHERE "state" = 'active'`);
  await tx.run(
    'INSERT INTO "definition_versions" ("n", "state", "origin", "by_id", "at", "note", "files", "rules", "activated_at", "shipped") VALUES (?, ?, \'designer\', ?, ?, ?, ?, ?, ?, ?)',
    [n, live ? 'active' : 'booting', by, at, note, JSON.stringify(files), JSON.stringify(rules), live ? at : null, shipped ? JSON.stringify(shipped) : null]);
  if (live) await mark(tx, 'definitions');
  return n;
}

/** A version whose boot nobody can still be waiting for. */
export async function giveUpBooting(tx: Transaction, n: number, cause: string): Promise<void> {
  await tx.run(`UPDATE "definition_versions" SET "state" = 'failed', "cause" = ? WHERE "n" = ? AND "state" = 'booting'`, [cause, n]);
}
