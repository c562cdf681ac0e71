/** Where a link stands: whether its person may still decide this step of this very document, and if not, since whom and when. */
import { now } from '../../../foundation/clock';
import { database } from '../../../foundation/database';
import { before, people, type Person } from '../../access';
import { entries, type PastEntry } from '../../history';
import { typeById, type RecordType } from '../../model';
import { read, type StoredRecord } from '../../store';
import { actionsFor, atTheirSteps, type Action } from '../../workflow';
import { decisionsAmong } from '../decisions';
import { asksToSignIn } from './sign-in-above';
import { findToken, type Token } from '../tokens';

interface Known { token: Token; person: Person; type: RecordType }
/** The link may decide. */
export interface Valid extends Known { kind: 'valid'; record: StoredRecord; decisions: Action[]; past: PastEntry[]; /** It shows the document; deciding asks for signing in. */ signIn: boolean }
/** The link is over. `since` is who ended it. */
export interface Over extends Known { kind: 'used' | 'expired' | 'superseded' | 'not-allowed'; since: PastEntry | null }
export type Standing = { kind: 'unknown' } | Valid | Over;

/** Asked anew at every GET and every POST; changes nothing. */
export async function standingOf(secret: string): Promise<Standing> {
  const token = await findToken(database(), secret);
  const who = token && people().byId(token.person_id);
  const type = token && typeById(token.type_id);
  if (!token || !who || !type) return { kind: 'unknown' };
  const person = before(await atTheirSteps(who), type, token.record_id);
  const known = { token, person, type };
  if (token.used_at) return { ...known, kind: 'used', since: null };
  if (person.blocked) return { ...known, kind: 'not-allowed', since: null };
  if (now().toISOString() >= token.expires_at) return { ...known, kind: 'expired', since: null };

  const past = await entries(database(), type.id, token.record_id);
  const record = await read(person, type, token.record_id);
  const since = past.filter(({ seq }) => seq > token.seq);
  if (!record || record.state !== token.state || (record.version !== token.version && !untouched(token, since))) {
    return { ...known, kind: 'superseded', since: record ? (since.find(({ to }) => to !== null && to !== token.state) ?? since.at(-1) ?? null) : null };
  }
  const decisions = decisionsAmong(await actionsFor(person, type, record));
  if (decisions.length === 0) return { ...known, kind: 'not-allowed', since: since.at(-1) ?? null };
  return { ...known, kind: 'valid', record, decisions, past, signIn: await asksToSignIn(type, record.id) };
}

/** A countersignature or a word in between raises no doubt about what is signed: same step, no field changed (`$…` are asides). */
function untouched(token: Token, since: readonly PastEntry[]): boolean {
  return since.length > 0 && since.every(({ changes, to }) => changes.every(({ field }) => field.startsWith('$')) && (to === null || to === token.state));
}
