/** A person's draft: what they changed of the version it stands on. Nobody sees it but them until it is published. */
import { now } from '../../foundation/clock';
import { database, type Sql, type Transaction } from '../../foundation/database';
import { malformed, Refusal } from '../../foundation/refusal';
import { activeRow, filesOf, versionRow } from '../definitions';
import type { Files } from '../model';
import { applied, changesBetween, type FileChanges } from './draft-files';
import { sentences } from './sentences';

export interface Draft {
  /** The version it changes. */
  base: number;
  /** The version that serves. */
  active: number;
  rev: number;
  /** The version that it was published as before it was changed further: it holds what that one changed. */
  continues?: number;
  changes: FileChanges;
  /** Every file, the changed ones as they are to be. */
  files: Files;
  baseFiles: Files;
  /** The release that it takes over, by its mark. */
  release: string | null;
}

interface Row { base: number; rev: number; published: number | null; continues: number | null; files: string; release: string | null }

const pathShape = /^[a-z][A-Za-z0-9-]{0,62}\/(?:[a-z]+\.json|[a-z][A-Za-z0-9-]{0,62}\/(?:[a-z]+|print\/[a-z][A-Za-z0-9-]{0,62})\.json)$/;
const largest = 8 * 1024 * 1024;
const deepest = 40;

/** The person's draft; an unchanged one stands on the active version. */
export async function readDraft(person: number, sql: Sql = database()): Promise<Draft> {
  const active = (await activeRow(sql)).n;
  const row = await sql.get<Row>('SELECT "base", "rev", "published", "continues", "files", "release" FROM "design_drafts" WHERE "person_id" = ?', [person]);
  const kept = row && !(await isServed(sql, row.published)) ? row : undefined;
  const changes = kept ? JSON.parse(kept.files) as FileChanges : {};
  const base = kept && Object.keys(changes).length > 0 ? kept.base : active;
  const baseFiles = await filesOf(sql, base) ?? {};
  const continues = base === row?.base ? row.continues ?? undefined : undefined;
  return { base, active, rev: row?.rev ?? 0, continues, changes, baseFiles, files: applied(baseFiles, changes), release: kept?.release ?? null };
}

/** A published draft is empty from the moment its version serves; while it boots, and when it fails, it is still there. */
async function isServed(sql: Sql, published: number | null): Promise<boolean> {
  if (published === null) return false;
  const state = (await versionRow(sql, published))?.state;
  return state === 'active' || state === 'superseded';
}

/** Merges whole files into the draft. @throws 409 when the draft was changed since `rev` was read */
export function changeDraft(person: number, rev: unknown, files: FileChanges): Promise<Draft> {
  checkFilesShape(files);
  return database().transaction(async (tx) => {
    const draft = await held(tx, person, rev);
    return keep(tx, person, draft, applied(draft.files, files), draft.base);
  });
}

/** Puts the draft on these files, standing on `base`; with `release` it takes that one over. */
export function replaceDraft(person: number, rev: unknown, make: (draft: Draft, tx: Transaction) => Promise<{ files: Files; base: number; release?: string }>): Promise<Draft> {
  return database().transaction(async (tx) => {
    const draft = await held(tx, person, rev);
    const { files, base, release = draft.release } = await make(draft, tx);
    return keep(tx, person, { ...draft, release }, files, base);
  });
}

/** Throws every change away. */
export function emptyDraft(person: number): Promise<Draft> {
  return database().transaction(async (tx) => {
    const draft = await readDraft(person, tx);
    return keep(tx, person, { ...draft, release: null }, await filesOf(tx, draft.active) ?? {}, draft.active);
  });
}

/** Says that the draft was published as this version. */
export async function markPublished(tx: Transaction, person: number, n: number): Promise<void> {
  await tx.run('UPDATE "design_drafts" SET "published" = ?, "continues" = ?, "rev" = "rev" + 1 WHERE "person_id" = ?', [n, n, person]);
}

/** The draft, if it is still as it was at `rev`. */
export async function held(tx: Sql, person: number, rev: unknown): Promise<Draft> {
  if (typeof rev !== 'number' || !Number.isSafeInteger(rev)) throw malformed(sentences.revNeeded);
  const draft = await readDraft(person, tx);
  if (draft.rev !== rev) throw new Refusal(409, sentences.staleDraft, { code: 'stale-draft' });
  return draft;
}

async function keep(tx: Transaction, person: number, draft: Draft, files: Files, base: number): Promise<Draft> {
  const baseFiles = base === draft.base ? draft.baseFiles : await filesOf(tx, base) ?? {};
  const changes = changesBetween(baseFiles, files);
  const text = JSON.stringify(changes);
  if (text.length > largest) throw new Refusal(413, sentences.draftTooLarge);
  const continues = base === draft.base && Object.keys(changes).length > 0 ? draft.continues : undefined;
  await tx.run(
    `INSERT INTO "design_drafts" ("person_id", "base", "rev", "continues", "files", "at", "release") VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT ("person_id") DO UPDATE SET "base" = excluded."base", "rev" = excluded."rev", "published" = NULL, "continues" = excluded."continues",
     "files" = excluded."files", "at" = excluded."at", "release" = excluded."release"`,
    [person, base, draft.rev + 1, continues ?? null, text, now().toISOString(), draft.release]);
  return { ...draft, base, continues, rev: draft.rev + 1, changes, baseFiles, files: applied(baseFiles, changes) };
}

function checkFilesShape(files: unknown): asserts files is FileChanges {
  if (typeof files !== 'object' || files === null || Array.isArray(files)) throw malformed(sentences.filesShape);
  for (const [path, file] of Object.entries(files)) {
    if (!pathShape.test(path)) throw malformed(sentences.pathShape, { [path]: sentences.pathShape });
    if (typeof file !== 'object' || !isPlain(file, 0)) throw malformed(sentences.fileShape, { [path]: sentences.fileShape });
  }
}

/** JSON knows a key that JavaScript gives a meaning of its own; no definition needs it. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > deepest || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((one) => isPlain(one, depth + 1));
}
