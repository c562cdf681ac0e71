/** Schedules over HTTP: the list of who is late, and what an administrator asks while editing them. */
import { database } from '../../foundation/database';
import type { Request, Route } from '../../foundation/http';
import { phrase } from '../../foundation/language';
import { forbidden, malformed, notFound, ruled } from '../../foundation/refusal';
import { isAdministrator, type Person } from '../access';
import { model, scheduleFile, typeByPlural, type RecordType, type ScheduleFile } from '../model';
import { effectNamed } from '../workflow';
import { keyOf } from './known';
import { lateFor } from './late-list';
import { dueSubjects, orderDrafts } from './occur';
import { datesOf, dayOfNow, previewOf, sinceOf } from './preview';
import { runsOf } from './runs';
import { sentences } from './sentences';

export const scheduleRoutes: Route<Person>[] = [
  {
    method: 'GET', path: '/api/late', handler: async ({ person, query }) => {
      for (const name of query.keys()) if (name !== 'type' && name !== 'handed') throw malformed(sentences.bodyShape);
      const plural = query.get('type');
      const type = plural === null ? undefined : typeByPlural(plural);
      if (plural !== null && !type) throw notFound();
      return { body: await lateFor(person, { type, handed: query.get('handed') === '1' }) };
    },
  },
  ...guarded([
    {
      method: 'GET', path: '/api/design/schedules', handler: async ({ query }) => {
        const type = typeAt(query.get('type'));
        const schedules = await Promise.all(type.schedules.map(async (schedule) => ({ name: schedule.name, dates: datesOf(schedule), runs: await runsOf(keyOf(type, schedule)) })));
        return { body: schedules };
      },
    },
    // As it is drawn, not as it is published: what it would do with the records that are there.
    {
      method: 'POST', path: '/api/design/schedules/look', idempotent: false, handler: async (request) => {
        const { type, schedule } = drawn(request);
        return { body: { dates: datesOf(schedule), ...await previewOf(type, schedule, request.language) } };
      },
    },
    {
      method: 'POST', path: '/api/design/schedules/run', handler: async (request) => {
        const { type, name } = bodyOf(request);
        const known = typeAt(type);
        const schedule = known.schedules.find((one) => one.name === name && !one.off);
        if (!schedule) throw ruled(sentences.unpublished);
        return { status: 202, body: { ordered: await runNow(known, schedule) } };
      },
    },
  ]),
];

/** Orders the drafts of the day that comes next; when it comes, they are there already. */
async function runNow(type: RecordType, schedule: ScheduleFile): Promise<number> {
  const known = { key: keyOf(type, schedule), type, schedule };
  return database().transaction(async (tx) => {
    const subjects = await dueSubjects(tx, known, dayOfNow(schedule), await sinceOf(tx, known.key));
    await orderDrafts(tx, known, subjects);
    return subjects.length;
  });
}

function drawn(request: Request<Person>): { type: RecordType; schedule: ScheduleFile } {
  const body = bodyOf(request);
  const type = typeAt(body.type);
  const read = scheduleFile.safeParse(body.schedule);
  if (!read.success) throw ruled(phrase(sentences.wrong, { detail: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') }));
  for (const { do: name } of read.data.fill ?? []) if (!effectNamed(name)?.fills) throw ruled(phrase(sentences.effect, { name }));
  return { type, schedule: read.data };
}

/** The type in force under a folder (`planning/work-plan`). */
function typeAt(folder: unknown): RecordType {
  const type = model().types.find(({ key, pack }) => `${pack}/${key}` === folder);
  if (!type) throw notFound();
  return type;
}

function bodyOf({ body }: Request<Person>): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed(sentences.bodyShape);
  return body as Record<string, unknown>;
}

function guarded(routes: Route<Person>[]): Route<Person>[] {
  return routes.map((route) => ({
    ...route,
    handler: (request) => {
      if (!isAdministrator(request.person)) throw forbidden();
      return route.handler(request);
    },
  }));
}
