/** A person's sessions: opened, renewed and ended, each in one transaction that holds the person's row, so that an ended session cannot be renewed at the same moment. */
import { database, type Transaction } from '../../foundation/database';
import { revokeSessions } from './revoked-sessions';
import { accessTokenOf, openSession, rotate } from './session-manager';

export interface Tokens { jwt: string; refresh: string }

interface SessionRow { session_id: string; child_id: string | null; status: string }

/** Opens a session for a person. */
export function beginSession(personId: number): Promise<Tokens> {
  return database().transaction(async (tx) => {
    await hold(tx, personId);
    return tokensOf(await openSession(personId));
  });
}

/** Ends every session of a person and opens a new one: after a new password nothing older is good. */
export async function beginAnew(tx: Transaction, personId: number): Promise<Tokens> {
  await hold(tx, personId);
  await end(tx, personId, await sessionsOf(tx, personId));
  return tokensOf(await openSession(personId));
}

/**
 * Renews a session. The token before the last is good as long as its successor has not been used (the answer may have been lost, another
 * tab may have been faster); one that is older still has been copied, and ends the whole session.
 */
export function renewSession(refresh: string): Promise<(Tokens & { personId: number }) | undefined> {
  const claims = claimsOf(refresh);
  if (!claims) return Promise.resolve(undefined);
  const { personId, session } = claims;
  return database().transaction(async (tx) => {
    await hold(tx, personId);
    const rows = await sessionsOf(tx, personId);
    const row = rows.find(({ session_id: id }) => id === session);
    if (!row) return undefined;
    if (row.status === 'active') return granted(personId, await rotate(refresh));
    const child = rows.find(({ session_id: id }) => id === row.child_id);
    if (row.status !== 'rotated' || !child) return undefined;
    await setStatus(tx, session, 'active');
    const again = await rotate(refresh);
    await setStatus(tx, session, 'rotated');
    if (again && child.status !== 'active') {
      await end(tx, personId, family(rows, session));
      return undefined;
    }
    return granted(personId, again);
  });
}

/** Ends a session of a person; whoever knows its id, which only its own tokens tell, may. */
export function endSession(personId: number, session: string): Promise<void> {
  return database().transaction(async (tx) => {
    await hold(tx, personId);
    await end(tx, personId, family(await sessionsOf(tx, personId), session));
  });
}

/** What a refresh token claims, its signature not looked at; Strapi's session manager does that. */
export function claimsOf(refresh: string): { personId: number; session: string } | undefined {
  try {
    const payload = JSON.parse(Buffer.from(refresh.split('.')[1] ?? '', 'base64url').toString()) as { userId?: unknown; sessionId?: unknown };
    const personId = Number(payload.userId);
    return Number.isSafeInteger(personId) && typeof payload.sessionId === 'string' ? { personId, session: payload.sessionId } : undefined;
  } catch {
    return undefined;
  }
}

async function granted(personId: number, refresh: string | undefined): Promise<(Tokens & { personId: number }) | undefined> {
  return refresh === undefined ? undefined : { personId, ...(await tokensOf(refresh)) };
}

async function tokensOf(refresh: string): Promise<Tokens> {
  return { jwt: await accessTokenOf(refresh), refresh };
}

async function hold(tx: Transaction, personId: number): Promise<void> {
  await tx.get(`SELECT "id" FROM "up_users" WHERE "id" = ?${tx.dialect === 'postgres' ? ' FOR UPDATE' : ''}`, [personId]);
}

function sessionsOf(tx: Transaction, personId: number): Promise<SessionRow[]> {
  return tx.all<SessionRow>(
    `SELECT "session_id", "child_id", "status" FROM "strapi_sessions" WHERE "user_id" = ? AND "origin" = 'users-permissions'`, [String(personId)]);
}

async function setStatus(tx: Transaction, session: string, status: 'active' | 'rotated'): Promise<void> {
  await tx.run('UPDATE "strapi_sessions" SET "status" = ? WHERE "session_id" = ?', [status, session]);
}

async function end(tx: Transaction, personId: number, rows: readonly SessionRow[]): Promise<void> {
  if (rows.length === 0) return;
  await revokeSessions(tx, rows.map(({ session_id: id }) => id));
  for (const { session_id: id } of rows) {
    await tx.run('DELETE FROM "strapi_sessions" WHERE "session_id" = ? AND "user_id" = ?', [id, String(personId)]);
  }
}

/** A session under all the ids it had and has, one per renewal. */
function family(rows: readonly SessionRow[], session: string): SessionRow[] {
  const parent = new Map(rows.flatMap((row) => (row.child_id ? [[row.child_id, row] as const] : [])));
  const byId = new Map(rows.map((row) => [row.session_id, row]));
  const found = new Set<SessionRow>();
  for (let row = byId.get(session); row && !found.has(row); row = parent.get(row.session_id)) found.add(row);
  for (let row = byId.get(session)?.child_id; row; row = byId.get(row)?.child_id) {
    const next = byId.get(row);
    if (!next || found.has(next)) break;
    found.add(next);
  }
  return [...found];
}
