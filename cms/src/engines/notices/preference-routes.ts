/** `/api/notices/preferences`: how one wants to hear of each kind of notice. */
import { z } from 'zod';
import { database } from '../../foundation/database';
import type { Reply, Request, Route } from '../../foundation/http';
import { malformed, ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import { isMandatoryKind, kindLabels, noticeKinds } from './kinds';
import { preferencesOf, setPreferences } from './preferences';
import { refusals } from './sentences';

export const preferenceRoutes: Route<Person>[] = [
  { method: 'GET', path: '/api/notices/preferences', handler: async ({ person }) => shown(person) },
  { method: 'POST', path: '/api/notices/preferences', handler: change },
];

const body = z.strictObject({
  digestAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).optional(),
  kinds: z.partialRecord(z.enum(noticeKinds), z.enum(['each', 'digest', 'none'])).optional(),
});

async function change({ person, body: given }: Request<Person>): Promise<Reply> {
  const asked = body.safeParse(given);
  if (!asked.success) throw malformed(refusals.badPreferences);
  const fixed = noticeKinds.find((kind) => isMandatoryKind(kind) && (asked.data.kinds?.[kind] ?? 'each') !== 'each');
  if (fixed) throw ruled(refusals.mandatoryKind, { [fixed]: refusals.mandatoryKind });
  await database().transaction((tx) => setPreferences(tx, person.id, asked.data));
  return shown(person);
}

async function shown(person: Person): Promise<Reply> {
  const set = (await preferencesOf(database(), [person.id])).get(person.id);
  const kinds = noticeKinds.map((kind) => ({ kind, label: kindLabels[kind], mandatory: isMandatoryKind(kind), how: isMandatoryKind(kind) ? 'each' : set?.how(kind) }));
  return { body: { digestAt: set?.digestAt, kinds } };
}
