/** The routes of the mail queue, for administrators: what waits, what failed, whose address bounced; send anew, clear an address. */
import { database } from '../../foundation/database';
import type { Reply, Request, Route } from '../../foundation/http';
import { phrase } from '../../foundation/language';
import { forbidden, malformed, notFound } from '../../foundation/refusal';
import { isAdministrator, people, type Person } from '../access';
import { typeById } from '../model';
import { clearBounce } from './bounces';
import { queueFigures } from './figures';
import { contentRange, parseListQuery } from './list-query';
import { bouncedAddresses, queuedMails, queueStates, recipientsInQueue, resend, type QueuedMail, type QueueState, type Wanted } from './queue';
import { refusals } from './sentences';

export const queueRoutes: Route<Person>[] = [
  { method: 'GET', path: '/api/mail-queue', handler: overview },
  { method: 'GET', path: '/api/mail-queue/mails', handler: listQueued },
  { method: 'POST', path: '/api/mail-queue/resend', handler: sendAnew },
  { method: 'POST', path: '/api/mail-queue/clear', handler: clear },
];

/** `{ waiting, failed, dead, oldest, recipients: [{ recipient, name, address, person, waiting, failed, dead, oldest }], bounced: [{ address, name, person, reason, at }] }` */
async function overview({ person }: Request<Person>): Promise<Reply> {
  requireAdministrator(person);
  const [figures, waiting, bounced] = await Promise.all([queueFigures(), recipientsInQueue(), bouncedAddresses()]);
  return {
    body: {
      ...figures,
      recipients: waiting.map(({ person_id, address, address_name, ...row }) => ({ ...named(person_id, address, address_name), ...row })),
      bounced: bounced.map((one) => {
        const owner = people().byEmail(one.address);
        return { ...one, name: owner?.name ?? '', person: owner?.id ?? null, recipient: owner ? `person:${owner.id}` : `mail:${one.address}` };
      }),
    },
  };
}

/** One page of the outbox; `recipient` (as the overview names it, or `person`, an id) makes it that person's log. */
async function listQueued({ person, query }: Request<Person>): Promise<Reply> {
  requireAdministrator(person);
  const asked = parseListQuery(query, ['state', 'recipient', 'person']);
  const { rows, total } = await queuedMails(wantedIn(asked.filter), asked);
  return { headers: { 'content-range': contentRange('mail-queue', asked, rows.length, total) }, body: rows.map(presented) };
}

/** `{ ids }`, `{ recipient }` or `{ state }`, or several of them together -> `{ resent }`. */
async function sendAnew({ person, body }: Request<Person>): Promise<Reply> {
  requireAdministrator(person);
  const wanted = wantedIn((body ?? {}) as Record<string, unknown>);
  if (Object.values(wanted).every((value) => value === undefined)) throw bad('ids');
  return { body: { resent: await database().transaction((tx) => resend(tx, wanted)) } };
}

async function clear({ person, body }: Request<Person>): Promise<Reply> {
  requireAdministrator(person);
  const { address } = (body ?? {}) as { address?: unknown };
  if (typeof address !== 'string' || address.length > 254) throw bad('address');
  if (!(await database().transaction((tx) => clearBounce(tx, address)))) throw notFound();
  return { body: { address } };
}

function requireAdministrator(person: Person): void {
  if (!isAdministrator(person)) throw forbidden(refusals.mailboxClosed);
}

const mostIds = 1_000;

function wantedIn({ state, recipient, person, ids }: Record<string, unknown>): Wanted {
  const states = state === undefined ? undefined : ([state].flat() as QueueState[]);
  if (states && (states.length === 0 || !states.every((one) => queueStates.includes(one)))) throw bad('state');
  if (recipient !== undefined && typeof recipient !== 'string') throw bad('recipient');
  if (person !== undefined && !Number.isSafeInteger(person)) throw bad('person');
  if (ids !== undefined && !(Array.isArray(ids) && ids.length <= mostIds && ids.every((id) => Number.isSafeInteger(id)))) throw bad('ids');
  return { state: states, recipient: person === undefined ? recipient : `person:${person as number}`, ids: ids as number[] | undefined };
}

const bad = (name: string) => malformed(phrase(refusals.badParameter, { name }));

function presented(row: QueuedMail): Record<string, unknown> {
  const type = row.type_id === null ? undefined : typeById(row.type_id);
  return {
    id: row.id, ...named(row.person_id, row.address, row.address_name), recipient: row.recipient, event: row.event, subject: row.subject,
    plural: type?.plural ?? null, typeLabel: type?.label ?? null, recordId: row.record_id,
    state: row.state === 'waiting' && row.attempts > 0 && row.error !== null ? 'failed' : row.state,
    attempts: row.attempts, error: row.error, at: row.at, dueAt: row.state === 'waiting' ? row.due_at : null, sentAt: row.sent_at, digest: row.digest === 1,
    canResend: row.event !== 'reset' && row.merged_into === null,
  };
}

/** Who a row is for. */
function named(personId: number | null, address: string | null, name: string | null): { person: number | null; name: string; address: string } {
  const person = personId === null ? undefined : people().byId(personId);
  return { person: personId, name: person?.name ?? name ?? '', address: person?.email ?? address ?? '' };
}
