/** The bell: a person's own notices, newest first, and taking note of them. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { happened } from '../../foundation/events';
import type { Reply, Request, Route } from '../../foundation/http';
import { notFound } from '../../foundation/refusal';
import type { Person } from '../access';
import { typeById } from '../model';
import { read } from '../store';
import { contentRange, parseListQuery } from './list-query';
import { tellingOf, type TellingRow } from './outbox-row';
import { preferenceRoutes } from './preference-routes';
import { saidOf } from './said-of';

type NoticeRow = TellingRow & { read_at: string | null };

export const noticeRoutes: Route<Person>[] = [
  ...preferenceRoutes,
  { method: 'GET', path: '/api/notices', handler: listNotices },
  { method: 'POST', path: '/api/notices/read', handler: readAll },
  { method: 'POST', path: '/api/notices/:id/read', handler: readOne },
];

/** The total in Content-Range counts what the filter lets through: `{"unread":true}` gives the bell its number. */
async function listNotices({ person, query }: Request<Person>): Promise<Reply> {
  const asked = parseListQuery(query, ['unread']);
  const where = `"person_id" = ?${asked.filter.unread === true ? ' AND "read_at" IS NULL' : asked.filter.unread === false ? ' AND "read_at" IS NOT NULL' : ''}`;
  const rows = await database().all<NoticeRow>(
    `SELECT * FROM "notices" WHERE ${where} ORDER BY "id" ${asked.descending ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`, [person.id, asked.to - asked.from + 1, asked.from],
  );
  const { total } = (await database().get<{ total: number }>(`SELECT COUNT(*) AS "total" FROM "notices" WHERE ${where}`, [person.id])) ?? { total: 0 };
  const body = await Promise.all(rows.map((row) => presented(row, person)));
  return { headers: { 'content-range': contentRange('notices', asked, rows.length, total) }, body };
}

async function readOne({ person, params }: Request<Person>): Promise<Reply> {
  const id = /^\d{1,15}$/.test(params.id) ? Number(params.id) : 0;
  const known = await database().transaction(async (tx) => {
    const { changes } = await tx.run('UPDATE "notices" SET "read_at" = COALESCE("read_at", ?) WHERE "id" = ? AND "person_id" = ?', [now().toISOString(), id, person.id]);
    tx.afterCommit(() => happened({ type: 'notice', users: [person.id] }));
    return changes > 0;
  });
  if (!known) throw notFound();
  return { body: { id } };
}

async function readAll({ person }: Request<Person>): Promise<Reply> {
  const changes = await database().transaction(async (tx) => {
    tx.afterCommit(() => happened({ type: 'notice', users: [person.id] }));
    return (await tx.run('UPDATE "notices" SET "read_at" = ? WHERE "person_id" = ? AND "read_at" IS NULL', [now().toISOString(), person.id])).changes;
  });
  return { body: { read: changes } };
}

/** Title and text in the person's language. A record the person may not see any more keeps nothing but the event's kind. */
async function presented(row: NoticeRow, person: Person): Promise<Record<string, unknown>> {
  const type = typeById(row.type_id ?? 0);
  const record = type && (await read(person, type, row.record_id ?? 0));
  const base = { id: row.id, event: row.event, at: row.at, unread: row.read_at === null };
  if (!type || !record) return { ...base, title: '', text: '', note: null, plural: null, recordId: null, number: null };
  const telling = tellingOf(row);
  return { ...base, ...(await saidOf(telling, type, record, person)), note: row.note, plural: type.plural, recordId: record.id, number: record.number };
}
