/** The built-in mailbox: what was sent or waits to be, with state and attempts; for administrators, and in the demo for everybody who may know what the mail says. */
import { database, type Bound } from '../../foundation/database';
import type { Reply, Request, Route } from '../../foundation/http';
import { idIn } from '../../foundation/path-id';
import { forbidden, notFound } from '../../foundation/refusal';
import { mode } from '../../foundation/settings';
import { fieldRights, isAdministrator, people, system, type Person } from '../access';
import { contentDisposition } from '../files';
import { model } from '../model';
import { rowRule } from '../store';
import { withoutPower } from './links';
import { contentRange, parseListQuery } from './list-query';
import { refusals } from './sentences';

interface MailRow {
  id: number; person_id: number | null; to_name: string; to_address: string; subject: string; text: string; html: string;
  state: string; attempts: number; error: string | null; created_at: string; sent_at: string | null;
}

export const mailRoutes: Route<Person>[] = [
  { method: 'GET', path: '/api/mails', handler: listMails },
  { method: 'GET', path: '/api/mails/:id', handler: readMail },
  { method: 'GET', path: '/api/mails/:id/attachments/:position', handler: readAttachment },
];

const source = `FROM "mails" AS "m" JOIN "outbox" AS "o" ON "o"."id" = "m"."id"`;
const columns = `"m"."id", "m"."person_id", "m"."to_name", "m"."to_address", "m"."subject", "m"."text", "m"."html", "m"."created_at", "o"."state", "o"."attempts", "o"."error", "o"."sent_at"`;

async function listMails({ person, query }: Request<Person>): Promise<Reply> {
  requireMailbox(person);
  const asked = parseListQuery(query, ['to', 'state', 'id']);
  const { where, bound } = conditions(person, asked.filter);
  const rows = await database().all<MailRow>(
    `SELECT ${columns} ${source} ${where} ORDER BY "m"."id" ${asked.descending ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`, [...bound, asked.to - asked.from + 1, asked.from],
  );
  const { total } = (await database().get<{ total: number }>(`SELECT COUNT(*) AS "total" ${source} ${where}`, bound)) ?? { total: 0 };
  return { headers: { 'content-range': contentRange('mails', asked, rows.length, total) }, body: await withAttachments(rows, person) };
}

async function readMail({ person, params }: Request<Person>): Promise<Reply> {
  requireMailbox(person);
  const { where, bound } = conditions(person, { id: idIn(params.id) });
  const row = await database().get<MailRow>(`SELECT ${columns} ${source} ${where}`, bound);
  if (!row) throw notFound();
  return { body: (await withAttachments([row], person))[0] };
}

async function readAttachment({ person, params }: Request<Person>): Promise<Reply> {
  requireMailbox(person);
  const { where, bound } = conditions(person, { id: idIn(params.id) });
  const found = await database().get<{ name: string; mime: string; content: Buffer }>(
    `SELECT "a"."name", "a"."mime", "a"."content" ${source} JOIN "mail_attachments" AS "a" ON "a"."mail_id" = "m"."id" ${where} AND "a"."position" = ?`,
    [...bound, /^\d{1,2}$/.test(params.position) ? Number(params.position) : -1]);
  if (!found) throw notFound();
  return { headers: { 'content-type': found.mime, 'content-disposition': contentDisposition('attachment', found.name) }, body: Buffer.from(found.content) };
}

/** Name and size of what the mails carry, in one statement. */
async function withAttachments(rows: readonly MailRow[], person: Person): Promise<Record<string, unknown>[]> {
  const found = rows.length === 0 ? [] : await database().all<{ mail_id: number; name: string; size: number }>(
    `SELECT "mail_id", "name", LENGTH("content") AS "size" FROM "mail_attachments" WHERE "mail_id" IN (${rows.map(() => '?').join(', ')}) ORDER BY "mail_id", "position"`, rows.map(({ id }) => id));
  return rows.map((row) => ({ ...presented(row, person), attachments: found.filter(({ mail_id: id }) => id === row.id).map(({ name, size }) => ({ name, size: Number(size) })) }));
}

function requireMailbox(person: Person): void {
  if (mode !== 'demo' && !isAdministrator(person)) throw forbidden(refusals.mailboxClosed);
}

function conditions(person: Person, filter: Record<string, unknown>): { where: string; bound: Bound[] } {
  const { sql, bound } = knownMails(person);
  const parts = [sql];
  if (filter.to !== undefined) {
    parts.push('"m"."to_address" = ?');
    bound.push(addressOf(String(filter.to)));
  }
  if (filter.state !== undefined) {
    parts.push('"o"."state" = ?');
    bound.push(String(filter.state));
  }
  if (filter.id !== undefined) {
    const ids = (Array.isArray(filter.id) ? filter.id : [filter.id]).map(Number).filter(Number.isSafeInteger);
    parts.push(ids.length > 0 ? `"m"."id" IN (${ids.map(() => '?').join(', ')})` : '1 = 0');
    bound.push(...ids);
  }
  return { where: `WHERE ${parts.join(' AND ')}`, bound };
}

/** Nobody reads in a mail what no other way shows them: their own, and those about records that they see with every field. */
function knownMails(person: Person): { sql: string; bound: Bound[] } {
  if (isAdministrator(person)) return { sql: '1 = 1', bound: [] };
  const ways = ['"m"."person_id" = ?'];
  const bound: Bound[] = [person.id];
  for (const type of model().types) {
    const rule = rowRule(person, type, 'read');
    if (!rule || fieldRights(person, type).read.size < fieldRights(system, type).read.size) continue;
    ways.push(`("o"."type_id" = ${type.id} AND "o"."record_id" IN (SELECT "t"."id" FROM "${type.table}" AS "t" WHERE ${rule.sql}))`);
    bound.push(...rule.bound);
  }
  return { sql: `(${ways.join(' OR ')})`, bound };
}

/** A login name stands for its person's address. */
function addressOf(to: string): string {
  return to.includes('@') ? to : (people().byUsername(to)?.email ?? to);
}

/** In the demo links that let their holder act are shown as well; elsewhere they are shown to nobody but the recipient. */
function presented(row: MailRow, person: Person): Record<string, unknown> {
  const shown = mode === 'demo' || row.person_id === person.id ? (text: string) => text : withoutPower;
  return {
    id: row.id, to: row.to_address, toName: row.to_name, subject: row.subject, text: shown(row.text), html: shown(row.html),
    state: row.state, attempts: row.attempts, error: row.error, createdAt: row.created_at, sentAt: row.sent_at,
  };
}
