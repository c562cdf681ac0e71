/** Where a link stands: whether its person may still decide this step of this very document, and if not, since whom and when. */
import { now } from '../../../foundation/clock';
import { database } from '../../../foundation/database';
import type { Language } from '../../../foundation/language';
import { before, people, type Person } from '../../access';
import { entries, type PastEntry } from '../../history';
import { typeById, type RecordType } from '../../model';
import { read, type StoredRecord } from '../../store';
import { actionsFor, atTheirSteps, guestPerson, type Action } from '../../workflow';
import { decisionsOf } from '../decisions';
import { guestTurn } from '../guest-turn';
import { asksToSignIn } from './sign-in-above';
import { findToken, type Token } from '../tokens';

interface Known { token: Token; person: Person; type: RecordType }
/** The link may decide. */
export interface Valid extends Known { kind: 'valid'; record: StoredRecord; decisions: Action[]; past: PastEntry[]; /** It shows the document; deciding asks for signing in. */ signIn: boolean }
/** The link is over. `since` is who ended it. */
export interface Over extends Known { kind: 'used' | 'expired' | 'revoked' | 'superseded' | 'not-allowed'; since: PastEntry | null }
export type Standing = { kind: 'unknown' } | Valid | Over;

/** @param language of a guest, whose record knows none. Asked anew at every GET and every POST; changes nothing. */
export async function standingOf(secret: string, language?: Language): Promise<Standing> {
  const token = await findToken(database(), secret);
  const type = token && typeById(token.type_id);
  const who = token && (token.guest_entry === null ? people().byId(token.person_id) : guestOf(token, language));
  if (!token || !who || !type) return { kind: 'unknown' };
  const person = before(await atTheirSteps(who), type, token.record_id);
  const known = { token, person, type };
  if (token.used_at) return { ...known, kind: 'used', since: null };
  if (token.revoked_at) return { ...known, kind: 'revoked', since: null };
  if (person.blocked) return { ...known, kind: 'not-allowed', since: null };
  if (now().toISOString() >= token.expires_at) return { ...known, kind: 'expired', since: null };

  const past = await entries(database(), type.id, token.record_id);
  const record = await read(person, type, token.record_id);
  const since = past.filter(({ seq }) => seq > token.seq);
  if (!record || record.state !== token.state || (record.version !== token.version && !untouched(token, since))) {
    return { ...known, kind: 'superseded', since: record ? (since.find(({ to }) => to !== null && to !== token.state) ?? since.at(-1) ?? null) : null };
  }
  const decisions = decisionsOf(person, await actionsFor(person, type, record));
  if (decisions.length === 0 || !(await isStillMeant(token, type))) return { ...known, kind: 'not-allowed', since: since.at(-1) ?? null };
  return { ...known, kind: 'valid', record, decisions, past, signIn: token.guest_entry === null && await asksToSignIn(type, record.id) };
}

function guestOf({ guest_entry: entry, guest_address: address, guest_name: name }: Token, language: Language = 'zh-Hans'): Person {
  return guestPerson(entry ?? '', { address: address ?? '', name: name ?? '' }, language);
}

/** An address that was taken off the record since has no say any more. */
async function isStillMeant({ guest_entry: entry, guest_address: address, record_id: id }: Token, type: RecordType): Promise<boolean> {
  return entry === null || (await guestTurn(type, id, address ?? ''))?.entry === entry;
}

/** A countersignature or a word in between raises no doubt about what is signed: same step, no field changed (`$…` are asides). */
function untouched(token: Token, since: readonly PastEntry[]): boolean {
  return since.length > 0 && since.every(({ changes, to }) => changes.every(({ field }) => field.startsWith('$')) && (to === null || to === token.state));
}
