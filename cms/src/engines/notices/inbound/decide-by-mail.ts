/** An answer that quotes a link of ours: decides the step that the link is for, as the person whom it was sent to. */
import { database } from '../../../foundation/database';
import { phrase, type Labels } from '../../../foundation/language';
import { Refusal } from '../../../foundation/refusal';
import type { Person } from '../../access';
import { act, isGuestPerson, type Action } from '../../workflow';
import { Overtaken, tries } from '../approve/overtaken';
import { page } from '../approve/sentences';
import { standingOf, type Over, type Standing, type Valid } from '../approve/standing';
import type { Recipient } from '../event';
import { useToken } from '../tokens';
import { readAnswer, type Word } from './answer';
import type { Incoming } from './incoming';
import { noteReceived, type Kind, type Place } from './received';
import { sayBack } from './say-back';
import { replies } from './sentences';

/** @param secrets those quoted, the newest first: the first that still decides counts */
export async function decideByMail(place: Place, mail: Incoming, secrets: readonly string[]): Promise<Kind> {
  const { word, note } = readAnswer(mail.text);
  for (let attempt = 1; ; attempt += 1) {
    const standing = await firstOwn(mail, secrets);
    if (!standing) return strange(place, mail);
    if (standing.kind !== 'valid') return said(place, mail, standing, replies.over);
    if (standing.signIn) return said(place, mail, standing, page.tooMuch);
    const chosen = word && meant(standing, word);
    if (!chosen) return said(place, mail, standing, word ? replies.notOffered : replies.notUnderstood);
    if (chosen.needs.some((name) => name !== 'note')) return said(place, mail, standing, phrase(replies.needsMore, { action: chosen.label }));
    try {
      await decide(place, mail, standing, chosen, note);
      return 'decided';
    } catch (error) {
      const fast = error instanceof Overtaken || (error instanceof Refusal && error.status === 409);
      if (fast && attempt < tries) continue;
      if (!(error instanceof Refusal)) throw error;
      return said(place, mail, standing, phrase(replies.refused, { why: Object.values(error.extra.errors ?? {})[0] ?? error.text }));
    }
  }
}

/** The link among those quoted that was sent to the sender: one that still decides before one that is over. */
async function firstOwn(mail: Incoming, secrets: readonly string[]): Promise<Valid | Over | undefined> {
  const standings = await Promise.all(secrets.map((secret) => standingOf(secret)));
  const own = standings.filter((one): one is Exclude<Standing, { kind: 'unknown' }> => one.kind !== 'unknown' && one.person.email.toLowerCase() === mail.from);
  return own.find(({ kind }) => kind === 'valid') ?? own[0];
}

/** 同意 is the step's own first action, whatever the flow calls it. */
function meant({ decisions }: Valid, word: Word): Action | undefined {
  if (word !== 'approve') return decisions.find(({ name }) => name === word);
  return decisions.find(({ name, tone }) => name !== 'return' && name !== 'reject' && tone !== 'danger');
}

async function decide(place: Place, mail: Incoming, { token, person, type, record }: Valid, action: Action, note: string): Promise<void> {
  await database().transaction(async (tx) => {
    await noteReceived(tx, place, mail, 'decided', action.name);
    if (!(await useToken(tx, token, action.name))) throw new Overtaken();
    await act(person, type, record.id, action.name, { version: record.version, ...(note && { note }) });
    await sayBack(tx, { recipient: recipientOf(person), typeId: type.id, recordId: record.id, state: record.state }, phrase(replies.done, { action: action.label }));
  });
}

/** Nothing was decided; the sender hears why, with the link where it still decides. */
async function said(place: Place, mail: Incoming, { token, person, type }: Valid | Over, text: Labels): Promise<Kind> {
  await database().transaction(async (tx) => {
    await noteReceived(tx, place, mail, 'answered', text.en);
    await sayBack(tx, { recipient: recipientOf(person), typeId: type.id, recordId: token.record_id, state: token.state }, text);
  });
  return 'answered';
}

function recipientOf(person: Person): Recipient {
  return isGuestPerson(person) ? { address: person.email, name: '' } : { person: person.id };
}

/** Somebody else than the addressee has our mail: told nothing, noted. */
async function strange(place: Place, mail: Incoming): Promise<Kind> {
  await database().transaction((tx) => noteReceived(tx, place, mail, 'stranger'));
  return 'stranger';
}
